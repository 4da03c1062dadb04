using RegioHelix.Matchmaking.Introductions;
using RegioHelix.Vocabulary.Introductions;

namespace RegioHelix.Matchmaking.Tests;

/// <summary>Two networks of the literature, and small random ones.</summary>
internal static class KnownNetworks
{
    /// <summary>The karate club: Zachary 1977, Journal of Anthropological Research 33(4), 452-473. 34 members, 78 ties.</summary>
    public static TieNetwork Zachary { get; } = Of(
        "1-2 1-3 1-4 1-5 1-6 1-7 1-8 1-9 1-11 1-12 1-13 1-14 1-18 1-20 1-22 1-32 2-3 2-4 2-8 2-14 2-18 2-20 2-22 2-31 3-4 3-8 3-9 3-10 3-14 3-28 3-29 3-33 " +
        "4-8 4-13 4-14 5-7 5-11 6-7 6-11 6-17 7-17 9-31 9-33 9-34 10-34 14-34 15-33 15-34 16-33 16-34 19-33 19-34 20-34 21-33 21-34 23-33 23-34 24-26 24-28 " +
        "24-30 24-33 24-34 25-26 25-28 25-32 26-32 27-30 27-34 28-34 29-32 29-34 30-33 30-34 31-33 31-34 32-33 32-34 33-34");

    /// <summary>Marriages of Florentine families: Padgett and Ansell 1993, American Journal of Sociology 98(6); without the Pucci, who married none of them.</summary>
    public static TieNetwork Florentine { get; } = Of(
        "Acciaiuoli-Medici Castellani-Peruzzi Castellani-Strozzi Castellani-Barbadori Medici-Barbadori Medici-Ridolfi Medici-Tornabuoni Medici-Albizzi " +
        "Medici-Salviati Salviati-Pazzi Peruzzi-Strozzi Peruzzi-Bischeri Strozzi-Ridolfi Strozzi-Bischeri Ridolfi-Tornabuoni Tornabuoni-Guadagni " +
        "Albizzi-Ginori Albizzi-Guadagni Bischeri-Guadagni Guadagni-Lamberteschi");

    public static TieNetwork Of(string ties) => TieNetwork.From(ties.Split(' ').Select(tie => tie.Split('-')).Select(ends => new Tie(ends[0], ends[1], 1)));

    /// <summary>People out of P0 to P(n-1), tied at random; whoever gets no tie is not in it.</summary>
    public static TieNetwork Random(int seed, int people, int ties)
    {
        var random = new Random(seed);
        var pairs = Enumerable.Range(0, ties).Select(_ => (random.Next(people), random.Next(people)));
        return TieNetwork.From(pairs.Where(pair => pair.Item1 != pair.Item2)
            .Select(pair => new Tie($"P{pair.Item1}", $"P{pair.Item2}", Math.Round(0.05 + (0.95 * random.NextDouble()), 4))));
    }
}
