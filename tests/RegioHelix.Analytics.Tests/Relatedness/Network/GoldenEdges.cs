using System.Globalization;
using RegioHelix.Testing;

namespace RegioHelix.Analytics.Tests.Relatedness.Network;

/// <summary>Edges that another package drew: reference data beside the checkout.</summary>
internal static class GoldenEdges
{
    public static (string One, string Other, double Weight)[] Of(string input, string output, string firstColumn)
    {
        var lines = File.ReadAllLines(Requires.Shared(Path.Combine("golden", "analytics", "out", input, output + ".csv")));
        Assert.StartsWith(firstColumn, lines[0], StringComparison.Ordinal);
        return [.. lines.Skip(1).Select(line => line.Split(',')).Select(parts => (parts[^3], parts[^2], double.Parse(parts[^1], CultureInfo.InvariantCulture)))];
    }
}
