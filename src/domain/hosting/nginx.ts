import type { HeaderRule } from './header-rules.ts';
import type { MediaType } from './media-types.ts';
import { headerLines, textTypes, typeLines } from './nginx-maps.ts';

/** The configuration for nginx 1.22 or newer (Debian 12). The reader must change the site's name and paths. */
export function nginxConfig(rules: readonly HeaderRule[], types: Readonly<Record<string, MediaType>>): string {
  const { maps, headers } = headerLines(rules);
  return `# Written by \`npm run headers\` from src/domain/hosting. How to set it up: docs/deploy.md.
# Lies in /etc/nginx/conf.d/tutor-centre.conf. Change: tutor.example.ru, /srv/tutor-centre, the certificate.

# Old addresses, written by every build. A file included here can hold lines of this map and nothing else.
map $uri?$args $tutor_moved {
    include /srv/tutor-centre/site/_redirects.nginx;
}

# An empty value sends no header. A page that is not there counts as /404.html.
${maps}
server {
    listen 80;
    listen [::]:80;
    server_name tutor.example.ru;
    server_tokens off;
    # certbot --webroot -w /var/www/html puts its answers here.
    location /.well-known/acme-challenge/ {
        root /var/www/html;
    }
    location / {
        return 301 https://$server_name$request_uri;
    }
}

server {
    # nginx 1.25 and newer prefer a line of its own, "http2 on;", and warn about this one.
    listen 443 ssl http2;
    listen [::]:443 ssl http2;
    server_name tutor.example.ru;
    server_tokens off;
    ssl_certificate /etc/letsencrypt/live/tutor.example.ru/fullchain.pem;
    ssl_certificate_key /etc/letsencrypt/live/tutor.example.ru/privkey.pem;
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_session_cache shared:tutor_centre:1m;
    ssl_session_timeout 1d;
    ssl_session_tickets off;

    root /srv/tutor-centre/site;
    disable_symlinks on from=$document_root;
    absolute_redirect off;

    types {
${typeLines(types)}    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${textTypes(types)};
    gzip on;
    gzip_vary on;
    gzip_comp_level 5;
    gzip_min_length 512;
    gzip_types ${textTypes(types)};

${headers}
    error_page 404 /404.html;
    # A folder without a page of its own.
    error_page 403 =404 /404.html;

    if ($tutor_moved) {
        return 301 $tutor_moved;
    }
    location / {
        try_files $uri $uri/ =404;
    }
    # Notes for web servers, and whatever begins with a dot.
    location ~ "^/_redirects|/\\.(?!well-known/)" {
        return 404;
    }
}
`;
}
