export default function Blank() {
  return <p>blank</p>
}
