using System.Net;
using System.Net.Sockets;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Serving;

/// <summary>
/// Tries the ports before anything else is done: on a taken one the user is told at once, in a sentence, before data are made and without
/// the host's own account of its failure.
/// </summary>
internal static class Listening
{
    /// <summary>Does nothing where this machine lets us listen at all addresses.</summary>
    /// <exception cref="ProblemsException">It does not; says why and what to do.</exception>
    public static void DemandFree(IReadOnlyList<string> addresses)
    {
        foreach (var address in addresses)
        {
            var parts = BindingAddress.Parse(address);
            if (parts.Port != 0)
                Try(address, parts);
        }
    }

    /// <summary>What to say of an address where another program listens.</summary>
    public static Problem Taken(string address) =>
        new("--urls", 0, 0, "port-taken", address, Phrase.Of("another program listens there: stop it, or choose another port, such as --urls http://127.0.0.1:5081"));

    private static void Try(string address, BindingAddress parts)
    {
        try
        {
            using var listener = Open(parts.Host, parts.Port);
            listener.Start();
        }
        catch (SocketException refused)
        {
            throw new ProblemsException(refused.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => Taken(address),
                SocketError.AccessDenied => new Problem("--urls", 0, 0, "port-not-allowed", address, Phrase.Of("this port is for the system's own programs: choose one above 1023, such as --urls http://127.0.0.1:5081")),
                _ => new Problem("--urls", 0, 0, "address-not-here", address, Phrase.Of($"this machine cannot listen there ({refused.Message}): choose one of its own addresses, such as --urls {ServeCommand.DefaultAddress}")),
            });
        }
    }

    // As the server reads them: any name that is neither localhost nor a number means every interface of the machine.
    private static TcpListener Open(string host, int port) =>
        host == "localhost" ? new TcpListener(IPAddress.Loopback, port)
        : IPAddress.TryParse(host.Trim('[', ']'), out var number) ? new TcpListener(number, port)
        : TcpListener.Create(port);
}
