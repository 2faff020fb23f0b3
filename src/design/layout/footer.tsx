import { useReader, useSay } from '../reader.tsx'

const words = {
  links: { id: 'Tentang situs ini', en: 'About this site' },
  danger: { id: 'Dalam bahaya atau butuh bantuan segera?', en: 'In danger, or in need of help at once?' },
  line: {
    id: 'Layanan dan pelindungan bagi warga negara Indonesia di luar negeri.',
    en: 'Services and protection for Indonesian citizens abroad.',
  },
}

const links = [
  { href: '/privacy', label: { id: 'Privasi', en: 'Privacy' } },
  { href: '/accessibility', label: { id: 'Aksesibilitas', en: 'Accessibility' } },
  { href: '/about', label: { id: 'Tentang Dermaga', en: 'About Dermaga' } },
]

export const Footer = () => {
  const { emergency } = useReader()
  const say = useSay()
  return (
    <footer class="footer">
      <div class="bounds footer-rows">
        {emergency ? (
          <p class="footer-emergency">
            {say(words.danger)} <a href={emergency.href}>{say(emergency.label)}</a>
          </p>
        ) : null}
        <nav aria-label={say(words.links)}>
          <ul class="footer-links">
            {links.map(({ href, label }) => (
              <li>
                <a href={href}>{say(label)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="footer-line">{say(words.line)}</p>
      </div>
    </footer>
  )
}
