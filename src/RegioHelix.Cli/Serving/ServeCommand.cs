using System.CommandLine;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Serving;

/// <summary><c>regiohelix serve</c>, also what runs without a command.</summary>
internal static class ServeCommand
{
    /// <summary>Where the product is found unless told otherwise: this machine only.</summary>
    public const string DefaultAddress = "http://127.0.0.1:5080";

    public static Command Build()
    {
        var urls = new Option<string>("--urls") { Description = "The addresses to listen on, parted by ';'.", HelpName = "URLS", DefaultValueFactory = _ => DefaultAddress };
        var empty = new Option<bool>("--empty") { Description = "Start on what the data directory holds, without the simulated Europe and the invented community." };
        var (data, registry) = (DataOption.Build(), RegistryOption.Build());
        var command = new Command("serve", "Serve the pages. The first start makes a simulated Europe and an invented community to look at.\n\n  regiohelix\n  regiohelix serve --urls http://127.0.0.1:8080 --data ./data") { urls, empty, data, registry };
        command.SetAction(async (parsed, cancellation) =>
        {
            var addresses = ReadAddresses(parsed.GetValue(urls)!);
            Listening.DemandFree(addresses);
            await using var server = WebServer.Build(new WebServerSettings(addresses, DataOption.Resolve(parsed.GetValue(data))) { WithStandingAnswers = true, Registry = parsed.GetValue(registry), WithFirstData = !parsed.GetValue(empty), WithCommunity = !parsed.GetValue(empty) });
            try
            {
                await server.StartAsync(cancellation);
            }
            catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
            {
                // Somebody was faster, between our trial and the start.
                throw new ProblemsException(Listening.Taken(string.Join(';', addresses)));
            }
            catch (Exception refused) when (refused is IOException or System.Net.Sockets.SocketException or UnauthorizedAccessException)
            {
                throw new ProblemsException(new Problem("--urls", 0, 0, "cannot-listen", string.Join(';', addresses), Phrase.Of($"this machine does not let us listen there ({refused.Message}); choose an address of this machine and a port from 1024 up")));
            }
            Console.Error.WriteLine($"RegioHelix is at {string.Join(", ", server.Urls)} (Ctrl+C stops it)");
            await server.WaitForShutdownAsync(cancellation);
            return ExitCode.Well;
        });
        return command;
    }

    private static string[] ReadAddresses(string text)
    {
        var addresses = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var address in addresses)
            if (!Uri.TryCreate(address.Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
                throw new ProblemsException(new Problem("--urls", 0, 0, "unreadable-address", address, Phrase.Of($"give an address such as {DefaultAddress}")));
        return addresses.Length > 0 ? addresses : [DefaultAddress];
    }
}
