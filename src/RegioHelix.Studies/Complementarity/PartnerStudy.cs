using RegioHelix.Analytics.Complementarity;
using RegioHelix.Analytics.Diversification;
using RegioHelix.Store.Links;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Complementarity;

/// <summary>Who completes this region?</summary>
/// <param name="tables">The tables.</param>
/// <param name="search">For suggestions.</param>
/// <param name="links">Collaborations that were imported; null for none.</param>
public sealed class PartnerStudy(OpportunityTables tables, SearchStudy search, LinkStore? links = null)
{
    private const int MostLinks = 8;

    /// <summary>Runs the study.</summary>
    /// <param name="region">A NUTS code; a superseded one is answered with its successor.</param>
    /// <param name="settings">The switches.</param>
    /// <param name="activity">The activity that partners are looked for, or a theme, as <c>theme:agrofood</c>, of which the parts count that the region lacks; null for all that it lacks.</param>
    /// <param name="reach">How far away partners may be.</param>
    /// <exception cref="StudyRefusedException">Unknown region or activity, an activity that the region already has, a year that is not loaded, no data.</exception>
    public PartnerProfile Run(string region, StudySettings settings, string? activity = null, PartnerReach reach = PartnerReach.Near)
    {
        var (table, row, identity) = RegionChoice.Choose(tables.Specialisation, search, region, settings);
        var basis = tables.Get(table, settings);
        var found = Opportunities.From(basis, row, OpportunityRule.Order(basis));
        var theme = activity is null ? null : WantedTheme.Find(tables.Specialisation, table, basis, row, identity, activity);
        var wanted = activity is null ? null : theme?.Name ?? Wanted(found, identity, activity.ToUpperInvariant());
        var looked = theme is not null ? PartnerActivities.Theme(theme.Lacking) : wanted is null ? PartnerActivities.AllLacking : PartnerActivities.One(wanted.Code);
        return Answer(new(table, row, identity, basis, found), settings, wanted, looked, reach);
    }

    /// <summary>The same for a group of organisations in the region: partners for what the group lacks and the region lacks too.</summary>
    /// <param name="region">A NUTS code.</param>
    /// <param name="settings">The switches.</param>
    /// <param name="wanted">What the group is called.</param>
    /// <param name="held">The group's activities.</param>
    /// <param name="reach">How far away partners may be.</param>
    /// <returns>The links that the group lacks, the nearest first; and the partners for those that the region lacks, for all that it lacks where there are none.</returns>
    /// <exception cref="StudyRefusedException">Unknown region, a year that is not loaded, no data.</exception>
    internal (IReadOnlyList<MissingLink> Links, PartnerProfile Profile) RunFor(string region, StudySettings settings, ActivityName wanted, IEnumerable<string> held, PartnerReach reach)
    {
        var (table, row, identity) = RegionChoice.Choose(tables.Specialisation, search, region, settings);
        var basis = tables.Get(table, settings);
        var links = MissingLink.List(basis, row, held, MostLinks);
        var away = links.Where(link => link.InRegion == false).ToDictionary(link => link.Code, link => link.Density, StringComparer.Ordinal);
        var asked = new Asked(table, row, identity, basis, Opportunities.From(basis, row, OpportunityRule.Order(basis)));
        return (links, Answer(asked, settings, away.Count > 0 ? wanted : null, away.Count > 0 ? PartnerActivities.Theme(away) : PartnerActivities.AllLacking, reach));
    }

    private PartnerProfile Answer(Asked asked, StudySettings settings, ActivityName? wanted, PartnerActivities looked, PartnerReach reach)
    {
        var (table, row, identity, basis, found) = asked;
        var provenance = ProvenanceWriter.Write(table, "complementarity", "relatedness", "presence");
        var canTell = OpportunityStudy.CanTell(table, row, basis, found);
        var all = canTell ? Listed(table, basis, row, looked) : [];
        var partners = Within(all, reach);
        return new PartnerProfile(
            identity,
            provenance,
            StudySwitches.Offer(tables.Specialisation.Store, table.Choice, settings),
            wanted,
            reach,
            canTell ? [.. found.Opportunities.Select(one => Name(one.Activity))] : [],
            PartnerWriter.Sentence(identity, wanted, reach, partners, canTell, provenance),
            PartnerWriter.Explanation(provenance),
            partners,
            RegionPlaces.Find(identity.Code))
        {
            Themes = canTell ? WantedTheme.List(tables.Specialisation, table, basis, row) : [],
            Links = PartnerLink.List(links, table.Territory?.Regions ?? [identity.Code], partners, table.Choice.State.NutsVersion),
        };
    }

    // Partners are sought for what a region lacks; for what it has or what is not known the answer would be another one.
    private static ActivityName Wanted(RegionOpportunities found, RegionIdentity region, string activity)
    {
        if (found.Opportunities.Any(one => one.Activity == activity))
            return Name(activity);
        throw new StudyRefusedException(
            ActivityNames.Find(activity) is null ? RefusalReason.Unknown : RefusalReason.BadSettings,
            ActivityNames.Find(activity) is null
                ? Sentences.Fill("UnknownActivity", _ => [activity])
                : Sentences.Fill(
                    found.Unknown.Contains(activity) ? "PartnerForUnknown" : "PartnerForPresent",
                    culture => [region.Name.In(culture), ActivityNames.Get(activity).ShortName().In(culture), activity]),
            offers: [new("for", null)]);
    }

    private static IReadOnlyList<PartnerLine> Within(IReadOnlyList<PartnerLine> partners, PartnerReach reach) => reach switch
    {
        PartnerReach.Near => [.. partners.Where(partner => partner.Kilometres <= 500)],
        PartnerReach.Far => [.. partners.Where(partner => partner.Kilometres <= 1000)],
        _ => partners,
    };

    private static List<PartnerLine> Listed(SpecialisationTable table, OpportunityBasis basis, int row, PartnerActivities looked)
    {
        return
        [
            .. from partner in Analytics.Complementarity.Partners.List(basis.Presence, basis.Relatedness, row, looked)
               where partner.Added.Value > 0
               let other = table.Cells.FindRegion(partner.Partner)
               where !table.IsOpen(other)
               select Line(table, basis, row, other, partner),
        ];
    }

    private static PartnerLine Line(SpecialisationTable table, OpportunityBasis basis, int row, int other, PartnerComplementarity partner)
    {
        var shared = Enumerable.Range(0, basis.Presence.Activities.Count)
            .Where(column => basis.Presence[row, column] == true && basis.Presence[other, column] == true)
            .OrderByDescending(column => Math.Min(basis.Quotients[row, column].Value ?? 0, basis.Quotients[other, column].Value ?? 0))
            .ToList();
        return new PartnerLine(
            RegionNames.Identify(partner.Partner, table.Choice.State.NutsVersion),
            partner.Added.Value!.Value,
            [.. partner.ByStrength.Take(3).Select(gain => new StrengthPart(gain.Activity, ActivityNames.Get(gain.Activity).ShortName(), gain.Part))],
            [.. shared.Take(3).Select(column => Name(basis.Presence.Activities[column]))],
            shared.Count,
            RegionPlaces.KilometresBetween(table.Territory?.Regions ?? [partner.Region], partner.Partner),
            RegionPlaces.Find(partner.Partner));
    }

    private sealed record Asked(SpecialisationTable Table, int Row, RegionIdentity Identity, OpportunityBasis Basis, RegionOpportunities Found);

    private static ActivityName Name(string activity) => new(activity, ActivityNames.Get(activity).ShortName());
}
