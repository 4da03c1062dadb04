using System.Globalization;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Complementarity;

/// <summary>Says who completes a region, or that it cannot be said.</summary>
internal static class PartnerWriter
{
    private const int MostSaid = 3;

    /// <summary>The sentence.</summary>
    public static LocalText Sentence(RegionIdentity region, ActivityName? wanted, PartnerReach reach, IReadOnlyList<PartnerLine> partners, bool canTell, FigureProvenance provenance)
    {
        if (!canTell)
            return Sentences.Fill("PartnerCannotTell", culture => [region.Name.In(culture)]);
        if (partners.Count == 0)
            return FigureText.Sentence(Sentences.Fill("PartnerNone", culture => [region.Name.In(culture), Word(reach).In(culture)]));
        var key = (wanted is null ? "PartnerAll" : "PartnerFor") + (partners.Count == 1 ? "One" : "") + (provenance.Kind == FigureKind.Simulated ? "Simulated" : "");
        return FigureText.Sentence(Sentences.Fill(key, culture =>
        [
            region.Name.In(culture),
            List(partners.Take(MostSaid).Select(partner => partner.Region.Name), culture),
            partners[0].Region.Name.In(culture),
            List(partners[0].Adds.Select(part => part.Name), culture),
            wanted?.Name.In(culture) ?? "",
            Word(reach).In(culture),
        ]));
    }

    /// <summary>What the sentence rests on.</summary>
    public static LocalText Explanation(FigureProvenance provenance) =>
        Sentences.Get(provenance.Kind == FigureKind.Simulated ? "PartnerBasisSimulated" : "PartnerBasis");

    private static LocalText Word(PartnerReach reach) => Sentences.Get("PartnerReach" + reach);

    private static string List(IEnumerable<LocalText> names, CultureInfo culture) => FigureText.List([.. names.Select(name => name.In(culture))], culture);
}
