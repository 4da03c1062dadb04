using System.CommandLine;

namespace RegioHelix.Cli.Introductions;

/// <summary><c>regiohelix network</c>: who can introduce whom, and where the holes are, on a plain file of ties.</summary>
internal static class NetworkCommand
{
    public static Command Build() => new("network", "Introductions and network figures from a file of ties (columns a, b, trust).")
    {
        IntroductionsCommand.Build(),
        XrayCommand.Build(),
    };
}
