using System.Globalization;
using RegioHelix.Studies.Europe;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Diversification;

/// <summary>Says who entered an activity and who left it.</summary>
internal static class TurnoverWriter
{
    private const int MostSaid = 3;

    /// <summary>The sentence.</summary>
    public static LocalText Sentence(ActivityReference activity, int? since, IReadOnlyList<TurnoverLine> entered, IReadOnlyList<TurnoverLine> left, FigureProvenance provenance)
    {
        if (since is null)
            return Sentences.Fill("TurnoverOneYear", culture => [activity.ShortName().In(culture)]);
        var key = (entered.Count, left.Count) switch { (0, 0) => "TurnoverNobody", (_, 0) => "TurnoverEntered", (0, _) => "TurnoverLeft", _ => "TurnoverBoth" };
        return SimulatedWords.Sentence(
            Sentences.Fill(key, culture => [Year(since.Value), Year(provenance.Year), activity.ShortName().In(culture), Regions(entered, culture), Regions(left, culture)]), provenance);
    }

    /// <summary>What counts as an entry.</summary>
    public static LocalText Explanation(double threshold, TableChoice choice, FigureProvenance provenance) => Sentences.Fill(
        provenance.IsSimulated ? "TurnoverBasisSimulated" : "TurnoverBasis",
        culture => [FigureText.ThreeDigits(threshold, culture), MoverErrors.Text(TurnoverTables.Error, choice).In(culture)]);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Regions(IReadOnlyList<TurnoverLine> lines, CultureInfo culture)
    {
        var named = lines.Take(MostSaid).Select(line => line.Region.Name.In(culture)).ToList();
        if (lines.Count > named.Count)
            named.Add(Sentences.Fill("TurnoverMore", _ => [lines.Count - MostSaid]).In(culture));
        return FigureText.List(named, culture);
    }
}
