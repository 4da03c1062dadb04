using RegioHelix.Analytics.Relatedness.Network;

namespace RegioHelix.Analytics.Tests.Relatedness.Network;

/// <summary>
/// Who met whom outside the karate club, 34 members and 78 ties: Zachary 1977, "An information flow model for conflict and fission in small groups",
/// Journal of Anthropological Research 33(4), 452-473. Members are numbered from 1 as in the paper; each line is a member and those of higher number.
/// </summary>
internal static class KarateClub
{
    public const int Members = 34;

    private const string Ties = """
        1: 2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32
        2: 3 4 8 14 18 20 22 31
        3: 4 8 9 10 14 28 29 33
        4: 8 13 14
        5: 7 11
        6: 7 11 17
        7: 17
        9: 31 33 34
        10: 34
        14: 34
        15: 33 34
        16: 33 34
        19: 33 34
        20: 34
        21: 33 34
        23: 33 34
        24: 26 28 30 33 34
        25: 26 28 32
        26: 32
        27: 30 34
        28: 34
        29: 32 34
        30: 33 34
        31: 33 34
        32: 33 34
        33: 34
        """;

    public static NetworkEdge[] Edges { get; } = [.. from line in Ties.Split('\n')
                                                     let parts = line.Split(':')
                                                     from other in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                                                     select new NetworkEdge(Number(parts[0]), Number(other), 1, EdgeKind.Threshold)];

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) - 1;
}
