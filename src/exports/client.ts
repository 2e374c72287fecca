'use client'

import '../admin/desk.css'
import '../admin/board/board.css'
import '../admin/board/cell.css'
import '../admin/board/said.css'
import '../admin/checks/checks.css'
import '../admin/history/history.css'
import '../admin/machine/machine.css'
import '../admin/conflict/conflict.css'
import '../admin/record/record.css'
import '../admin/side/side.css'
import '../admin/webhooks/webhooks.css'

export { ArticleActs } from '../admin/acts/ArticleActs.tsx'
export { TranslationActs } from '../admin/acts/TranslationActs.tsx'
export { WithdrawAndTrash } from '../admin/acts/WithdrawAndTrash.tsx'
export { DeskBoard } from '../admin/board/DeskBoard.tsx'
export { DeskCard } from '../admin/board/DeskCard.tsx'
export { DeskNavLink } from '../admin/board/DeskNavLink.tsx'
export { RemarksPanel } from '../admin/board/RemarksPanel.tsx'
export {
  ActName,
  KoreaTime,
  LanguageNames,
  PersonName,
  ScheduleState,
  SubjectName,
} from '../admin/cells/LogCells.tsx'
export { StoryStates, TextState } from '../admin/cells/StateCells.tsx'
export { ChecksPanel } from '../admin/checks/ChecksPanel.tsx'
export { DashboardCard } from '../admin/DashboardCard.tsx'
export { EditionCards } from '../admin/editions/EditionCards.tsx'
export { LanguageTabs } from '../admin/editions/LanguageTabs.tsx'
export { ScheduledPanel } from '../admin/editions/ScheduledPanel.tsx'
export { JoinArticles } from '../admin/join/JoinArticles.tsx'
export { BlockIdsFeatureClient } from '../admin/lexical/blockIds.client.tsx'
export { LanguageMarkFeatureClient } from '../admin/lexical/languageMark.client.tsx'
export { TableFeatureClient } from '../admin/lexical/table.client.tsx'
export { ListActs } from '../admin/list/ListActs.tsx'
export { MachineList } from '../admin/machine/MachineList.tsx'
export { MachinePanel } from '../admin/machine/MachinePanel.tsx'
export { KoreaTimeField } from '../admin/parts/KoreaTimeField.tsx'
export { RecordField } from '../admin/record/RecordField.tsx'
export { RecordText } from '../admin/record/RecordText.tsx'
export { SourcePanel } from '../admin/source/SourcePanel.tsx'
export { TrashOriginal } from '../admin/source/TrashOriginal.tsx'
export { WebhookPanel } from '../admin/webhooks/WebhookPanel.tsx'
