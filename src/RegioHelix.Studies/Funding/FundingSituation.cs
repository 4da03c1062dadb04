using RegioHelix.Registry.Funding;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Rules;

namespace RegioHelix.Studies.Funding;

/// <summary>What follows from a case: period, day, place, category; and what is known of each thing that rules ask for.</summary>
internal sealed class FundingSituation
{
    private readonly FundingCase given;
    private readonly Func<string, string, RegionCategory?> category;

    /// <summary>Works it out.</summary>
    /// <param name="given">The case.</param>
    /// <param name="rules">The rules, of which the periods count here.</param>
    /// <param name="category">The category of a region in a period.</param>
    /// <param name="today">The day that counts where the case names none.</param>
    public FundingSituation(FundingCase given, IReadOnlyList<FundingRule> rules, Func<string, string, RegionCategory?> category, DateOnly today)
    {
        (this.given, this.category) = (given, category);
        var periods = rules.Where(rule => rule.Kind == FundingRuleKind.Period).ToList();
        Period = given.Period ?? (given.Date is { } date && periods.Where(rule => rule.Origin.IsInForce(date)).ToList() is [var only] ? only.When.Clauses[0].Values[0] : null);
        var days = periods.Find(rule => rule.When.Clauses[0].Values[0] == Period)?.Origin;
        Day = given.Date ?? (days is null ? today : today < days.ValidFrom ? days.ValidFrom : today > days.ValidTo ? days.ValidTo : today);
        Place = FindPlace();
    }

    public string? Period { get; }

    public DateOnly Day { get; }

    public string? Place { get; }

    /// <summary>The category of the region that pays: as given, else of the table; null where unknown.</summary>
    public string? Category => given.Facts.GetValueOrDefault("category") ?? Listed(Period)?.Category;

    /// <summary>The row of the table that says the category; null where the case said it, or nothing does.</summary>
    public RegionCategory? CategoryRow => given.Facts.ContainsKey("category") ? null : Listed(Period);

    /// <summary>What is known of a name.</summary>
    public RuleFact Of(string name) => name switch
    {
        "period" => RuleFact.OrUnknown(Period),
        "instrument" => RuleFact.OrUnknown(given.Instrument),
        "place" => RuleFact.OrUnknown(Place),
        "category" => RuleFact.OrUnknown(Category),
        "former_category" => RuleFact.OrUnknown(given.Facts.GetValueOrDefault(name) ?? (Period == "2021-27" ? Listed("2014-20")?.Category : null)),
        "outermost" => RuleFact.OrUnknown(given.Facts.GetValueOrDefault(name) ?? Outermost),
        // Priorities set up for an amendment are few and their authority knows it; who says nothing has none, which never pays more.
        "dedicated" => RuleFact.OrUnknown(given.Facts.GetValueOrDefault(name) ?? "none"),
        _ => RuleFact.OrUnknown(given.Facts.GetValueOrDefault(name)),
    };

    // The outermost regions are named in the Treaty; who is not among them is not one.
    private string? Outermost => given.ProgrammeRegion is not { } region ? null
        : FundingFacts.Periods.Any(period => category(region, period)?.IsOutermost == true) ? "yes" : "no";

    private RegionCategory? Listed(string? period) => given.ProgrammeRegion is { } region && period is not null ? category(region, period) : null;

    private string? FindPlace()
    {
        if (given is not { ProgrammeRegion: { } home, PartnerRegion: { } partner })
            return null;
        IReadOnlyList<string> area = given.ProgrammeArea.Count > 0 ? given.ProgrammeArea : [home];
        if (area.Any(code => Current(partner).StartsWith(Current(code), StringComparison.Ordinal) || partner.StartsWith(code, StringComparison.Ordinal)))
            return "inside-area";
        return partner[..2] == home[..2] ? "other-area" : IsInUnion(partner[..2]) ? "other-state" : "outside-union";
    }

    // FR71 and FRK2 are one region; where a region was divided its main successor stands for it.
    private static string Current(string code) => RegionCatalogue.FindIn(code, NutsVersion.Nuts2024) ?? code;

    // Programmes of 2014-20 went on in the United Kingdom to their end.
    private bool IsInUnion(string country) => CountryCatalogue.Find(country)?.Group switch
    {
        CountryGroup.Eu27 => true,
        CountryGroup.UnitedKingdom => Period == "2014-20",
        _ => false,
    };
}
