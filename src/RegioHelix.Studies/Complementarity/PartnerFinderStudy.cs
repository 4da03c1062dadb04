using RegioHelix.Registry;
using RegioHelix.Registry.Invented;
using RegioHelix.Registry.Organisations;
using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Complementarity;

/// <summary>Who completes us, and how do we reach them? Regions by the observatory, organisations by the registry.</summary>
public sealed class PartnerFinderStudy(PartnerStudy partners, OrganisationRegister register, PortfolioOfOrganisation portfolios, PartnerOrganisations organisations, SearchStudy search)
{
    private const int MostSuggested = 5;

    /// <summary>Runs the study.</summary>
    /// <param name="question">Who asks, and for what.</param>
    /// <param name="settings">The switches.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StudyRefusedException">Neither a region nor an organisation with one, an unknown region, organisation or activity, no data.</exception>
    public async Task<PartnerFinding> Run(PartnerQuestion question, StudySettings settings, CancellationToken cancellation = default)
    {
        var asking = question.Organisation is { } slug ? await Find(slug, cancellation) : null;
        var region = question.Region ?? RegionOf(asking);
        var (links, profile) = asking is not null && question.For is null
            ? partners.RunFor(region, settings, new("organisation:" + asking.Slug, Sentences.Fill("PartnerChain", culture => [InventedMark.In(asking.Name, culture)])), await portfolios.List(asking, cancellation), question.Reach)
            : ([], partners.Run(region, settings, question.For, question.Reach));
        var found = await organisations.List(profile, [.. links.Where(link => link.InRegion == false).Select(link => link.Code)], asking, cancellation);
        return new(profile, asking is null ? null : OrganisationLines.From(asking), links, found.Sentence, found.Regions, found.Organisations);
    }

    private async Task<Organisation> Find(string slug, CancellationToken cancellation)
    {
        var shown = Echo.Of(slug);
        return await register.Find(Actor.Anonymous, slug, cancellation) ?? throw new StudyRefusedException(
            RefusalReason.Unknown, Sentences.Fill("UnknownOrganisation", _ => [shown]), search.Find(shown.Replace('-', ' '), OrganisationSearch.Kind, MostSuggested));
    }

    // Figures are of level 2: a smaller region is answered by the one around it.
    private static string RegionOf(Organisation? asking) => asking switch
    {
        { RegionCode: { Length: >= 4 } code } => code[..4],
        null => throw new StudyRefusedException(RefusalReason.BadSettings, Sentences.Get("PartnerNobodyAsks")),
        _ => throw new StudyRefusedException(RefusalReason.BadSettings, Sentences.Fill("PartnerNoRegion", culture => [InventedMark.In(asking.Name, culture)]), offers: [new("organisation", null)]),
    };
}
