# The loopback device up (SIOCSIFFLAGS), and a way over it to one address (SIOCADDRT). A bare Debian has perl, and no `ip`.
#
# Before it looks a name up, Chromium asks the system whether there is a way to this server of IPv6 names. It sends
# nothing, but without a way the question would be counted like a packet. The program itself looks no name up; only the
# stand-in's addresses have names.
use Socket qw(:DEFAULT inet_pton AF_INET6);
socket(my $four, AF_INET, SOCK_DGRAM, 0) or die $!;
my $up = pack("a16 s x22", "lo", 0x41);
ioctl($four, 0x8914, $up) or die $!;
if (socket(my $six, AF_INET6, SOCK_DGRAM, 0)) {
  my $way = pack("a16 x32 L S S L x4 Q L l", inet_pton(AF_INET6, "2001:4860:4860::8888"), 0, 128, 0, 1, 0, 1, 1);
  ioctl($six, 0x890B, $way) or die $!;
}
