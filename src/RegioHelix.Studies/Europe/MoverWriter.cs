using System.Globalization;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Europe;

/// <summary>Says what was gained and lost. Of simulated figures it names no region: nothing follows from them about a real one.</summary>
internal static class MoverWriter
{
    private const int MostNamed = 3;

    // What chance alone would find counts as such; fewer than this says nothing of a region.
    private const int LeastNamed = 2;

    /// <summary>The sentence.</summary>
    public static LocalText Sentence(int since, FigureProvenance provenance, MoverCounts counts, double byChance, IReadOnlyList<RegionMoves> regions)
    {
        var simulated = provenance.Kind == FigureKind.Simulated;
        var sentence = Sentences.Fill(simulated ? "MoverSimulated" : "MoverSentence", _ =>
            [Text(since), Text(provenance.Year), counts.Gained, counts.Lost, (int)Math.Round(byChance)]);
        if (counts.Gained + counts.Lost <= 2 * byChance)
            return Join(sentence, Sentences.Get("MoverNoMore"));
        var gainers = regions.OrderByDescending(moves => moves.Gained.Count).TakeWhile(moves => moves.Gained.Count >= LeastNamed).Take(MostNamed).ToList();
        return simulated || gainers.Count == 0 ? sentence : Join(sentence, Sentences.Fill("MoverGainers", culture =>
            [FigureText.List([.. gainers.Select(moves => $"{moves.Region.Name.In(culture)} ({moves.Gained.Count})")], culture)]));
    }

    /// <summary>What the test does not know.</summary>
    public static LocalText Caution(FigureProvenance provenance) => Sentences.Get(provenance.Kind == FigureKind.Simulated ? "MoverCautionSimulated" : "MoverCaution");

    private static LocalText Join(LocalText one, LocalText other) => new($"{one.English} {other.English}", $"{one.Dutch} {other.Dutch}");

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
