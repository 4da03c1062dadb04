using RegioHelix.Registry.Organisations;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.MemberLists;

/// <summary>What is this list of members strong in, what does it lack, and who has that?</summary>
public sealed class ClusterStartStudy(OpportunityTables tables, RegionProfileStudy profiles, PartnerStudy partners, PartnerOrganisations organisations, SearchStudy search)
{
    private const int MostPartners = 3;
    private const int MostOrganisations = 3;

    /// <summary>The region of most members; null where none could be placed.</summary>
    public static string? RegionOf(MemberList list) =>
        list.Members.Select(member => member.Region).OfType<string>().GroupBy(code => code).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    /// <summary>Runs the study.</summary>
    /// <param name="list">The list.</param>
    /// <param name="region">The region that it is seen in.</param>
    /// <param name="settings">The switches.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StudyRefusedException">An unknown region, no data.</exception>
    public async Task<ClusterStart> Run(MemberList list, string region, StudySettings settings, CancellationToken cancellation = default)
    {
        var profile = profiles.Run(region, settings);
        var read = list.Members.Where(member => member.Activities.Count > 0).ToList();
        var strengths = Strengths(read, profile);
        var (links, found) = partners.RunFor(region, settings, new ActivityName("list", Sentences.Get("StartChain")), read.SelectMany(member => member.Activities), PartnerReach.Far);
        var there = await organisations.List(found, [.. links.Where(link => link.InRegion == false).Select(link => link.Code)], null, cancellation);
        var shown = links.Count == 0 ? [] : found.Partners.Take(MostPartners).Select(partner => Partner(partner, links, settings, there.Organisations)).ToList();
        return new(
            list, profile.Region, list.Members.Count(member => member.Region is { } place && (place == profile.Region.Code || place == profile.Region.AskedFor)), read.Count, profile.Provenance,
            ClusterStartWriter.Sentence(list, read.Count, profile, strengths), strengths, links, ClusterStartWriter.Links(profile.Region, links), shown, ClusterStartWriter.Partners(profile.Region, shown));
    }

    private static IReadOnlyList<MemberStrength> Strengths(List<ListedMember> read, RegionProfile profile)
    {
        var lines = profile.Activities.ToDictionary(line => line.Code, StringComparer.Ordinal);
        return
        [
            .. from activity in read.SelectMany(member => member.Activities).GroupBy(code => code)
               let line = lines.GetValueOrDefault(activity.Key)
               orderby activity.Count() descending, line?.LocationQuotient ?? 0 descending, activity.Key
               select new MemberStrength(activity.Key, ActivityNames.Get(activity.Key).ShortName(), activity.Count(), activity.Count() / (double)read.Count, line?.Share, line?.LocationQuotient, line?.Verdict),
        ];
    }

    private StartPartner Partner(PartnerLine partner, IReadOnlyList<MissingLink> links, StudySettings settings, IReadOnlyList<FoundOrganisation> there)
    {
        var (table, row, _) = RegionChoice.Choose(tables.Specialisation, search, partner.Region.Code, settings);
        var presence = tables.Get(table, settings).Presence;
        bool Has(string code) => Enumerable.Range(0, presence.Activities.Count).Any(column => presence.Activities[column] == code && presence[row, column] == true);
        return new(
            partner,
            [.. links.Where(link => link.InRegion != true && Has(link.Code)).Select(link => new ActivityName(link.Code, link.Name))],
            [.. there.Where(one => one.Region.Code == partner.Region.Code).OrderByDescending(one => one.Organisation.Kind == OrganisationKind.ClusterOrganisation).Take(MostOrganisations)]);
    }
}
