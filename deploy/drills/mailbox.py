"""A mail server that takes everything and notes the Message-ID of each mail in a file, a line each: mailbox.py PORT FILE. For the drills alone."""
import socketserver
import sys


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
            say("221 bye" if word == b"QUIT" else "250 drill")
            if word == b"QUIT":
                return


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


note = open(sys.argv[2], "a")
Server(("127.0.0.1", int(sys.argv[1])), Taker).serve_forever()
