"""A mail server that takes everything and notes the Message-ID of each mail in a file, a line each: mailbox.py PORT FILE [SECONDS].
It says that it took one after so many seconds. For the drills alone."""
import socketserver
import sys
import time


class Taker(socketserver.StreamRequestHandler):
    def handle(self):
        say = lambda text: self.wfile.write(text.encode() + b"\r\n")
        say("220 drill")
        for raw in self.rfile:
            word = raw.strip().upper()[:4]
            if word == b"DATA":
                say("354 go on")
                for line in self.rfile:
                    if line.lower().startswith(b"message-id:"):
                        note.write(line.decode().split(":", 1)[1].strip() + "\n")
                        note.flush()
                    if line.strip() == b".":
                        break
                time.sleep(pause)
            say("221 bye" if word == b"QUIT" else "250 drill")
            if word == b"QUIT":
                return


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


pause = float(sys.argv[3]) if len(sys.argv) > 3 else 0
note = open(sys.argv[2], "a")
Server(("127.0.0.1", int(sys.argv[1])), Taker).serve_forever()
