using RegioHelix.Registry.Events;
using RegioHelix.Registry.Funding;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.PolicyBriefs;
using RegioHelix.Registry.Texts;
using RegioHelix.Studies.Funding;
using RegioHelix.Studies.Needs;
using RegioHelix.Studies.OpenData;
using RegioHelix.Studies.PolicyBriefs;

namespace RegioHelix.Studies.Dossier;

/// <summary>What is going on in a region: priorities with their evidence, needs and offers, events, money, papers. What anybody sees.</summary>
/// <param name="subjects">Finds the region.</param>
/// <param name="registry">What people published about it.</param>
/// <param name="needs">Needs and offers.</param>
/// <param name="lists">Calls and events.</param>
/// <param name="briefs">Papers.</param>
/// <param name="funding">Its category.</param>
/// <param name="work">Tells when another need is public.</param>
/// <param name="organisations">Tells when another organisation is.</param>
/// <param name="clock">For the day.</param>
public sealed class RegionWorkStudy(
    BriefSubjects subjects, RegistryFindings registry, NeedStudy needs, OpenLists lists, PolicyBriefStudy briefs, FundingRuleShelf funding, PublishedWork work, PublishedOrganisations organisations, TimeProvider clock)
{
    private const int FewNeeds = 8;

    private volatile PublicNeeds? kept;

    /// <summary>Runs the study.</summary>
    /// <exception cref="StudyRefusedException">The region is not known here.</exception>
    public async Task<RegionWork> Run(string region, CancellationToken cancellation = default)
    {
        var (subject, day) = (subjects.Get(BriefSubjectKind.Region, region), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var found = await registry.List(subject, cancellation);
        // Whose need is anonymous has no place here: the region would narrow down who it is.
        var here = (await ListNeeds(cancellation)).Where(one => !one.IsOver && (subject.Holds(one.Owner?.Place?.Code) || one.Regions.Any(place => subject.Holds(place.Code)))).ToList();
        var events = (await lists.ListEvents(cancellation)).Where(one => subject.Holds(one.Organisation?.RegionCode)).Select(one => Of(one, day)).ToList();
        var calls = (await lists.ListCalls(cancellation)).Where(one => subject.Holds(one.Strategy.RegionCode) && !(one.Call.ClosesOn < day));
        return new(
            subject.Code, [.. found.Where(one => one.Section is FindingSection.Strategy or FindingSection.Demand)], [.. found.Where(one => one.Section == FindingSection.Partnership)],
            [.. here.Take(FewNeeds)], here.Count, [.. events.Where(one => !one.IsOver), .. events.Where(one => one.IsOver).Reverse()],
            [.. calls.Select(one => new RegionCall(one.Call.Name, one.Call.ClosesOn, one.Call.Budget, $"/strategies/{one.Strategy.RegionCode}/{one.Strategy.Slug}#calls", one.Strategy.IsInvented))],
            [.. FundingFacts.Periods.Select(period => (period, category: funding.FindCategory(subject.Code, period))).Where(one => one.category is not null).Select(one => new RegionStanding(one.period, one.category!.Category, one.category.IsOutermost, one.category.Mark, one.category.Source))],
            (await briefs.Run(BriefSubjectKind.Region, subject.Code, cancellation)).Briefs);
    }

    // Every region's page asks for all of them: they are read once, until one of them or whose it is comes, changes or goes.
    private async Task<IReadOnlyList<NeedLine>> ListNeeds(CancellationToken cancellation)
    {
        var stamp = $"{work.Stamp}/{organisations.Stamp}";
        if (kept is not { } known || known.Stamp != stamp)
            kept = known = new(stamp, await needs.ListAll(new(), cancellation));
        // What lapses changes nothing in the registry.
        return [.. known.Lines.Where(one => !(one.ExpiresAt <= clock.GetUtcNow()))];
    }

    private static RegionEvent Of(HostedEvent one, DateOnly day) =>
        new(one.Slug, one.Title, one.Place, one.FirstDay, one.LastDay, one.LastDay < day || one.Status == EventStatus.Closed, one.Origin == Registry.RecordOrigin.Invented);

    private sealed record PublicNeeds(string Stamp, IReadOnlyList<NeedLine> Lines);
}

/// <summary>What is going on in a region.</summary>
/// <param name="Region">Its code.</param>
/// <param name="Priorities">Its strategies: what they are, how sharp each priority is, how far the money leads, whether calls meet needs.</param>
/// <param name="Partnerships">Published partnerships with a member here.</param>
/// <param name="Needs">Needs and offers of organisations that are named and lie here, and of those that seek a partner here; the newest first, few.</param>
/// <param name="AllNeeds">How many there are.</param>
/// <param name="Events">Events that its organisations hold: those to come, then those that are over.</param>
/// <param name="Calls">Calls that are open or come.</param>
/// <param name="Standing">Its category in each period; none where it is not known.</param>
/// <param name="Briefs">Policy briefs on it.</param>
public sealed record RegionWork(
    string Region,
    IReadOnlyList<Finding> Priorities,
    IReadOnlyList<Finding> Partnerships,
    IReadOnlyList<NeedLine> Needs,
    int AllNeeds,
    IReadOnlyList<RegionEvent> Events,
    IReadOnlyList<RegionCall> Calls,
    IReadOnlyList<RegionStanding> Standing,
    IReadOnlyList<PolicyBriefLine> Briefs);

/// <summary>An event.</summary>
/// <param name="Slug">Its public name in addresses.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Place">Where.</param>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last.</param>
/// <param name="IsOver">True where it is over.</param>
/// <param name="IsInvented">True where the generator made it.</param>
public sealed record RegionEvent(string Slug, FreeTexts Title, string Place, DateOnly FirstDay, DateOnly LastDay, bool IsOver, bool IsInvented);

/// <summary>A call.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="ClosesOn">Its last day; null where unknown.</param>
/// <param name="Budget">Its money in euro; null where unknown.</param>
/// <param name="Path">The page that shows it.</param>
/// <param name="IsInvented">True where its strategy is invented.</param>
public sealed record RegionCall(FreeTexts Name, DateOnly? ClosesOn, decimal? Budget, string Path, bool IsInvented);

/// <summary>A region's category in a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Category">Its category.</param>
/// <param name="IsOutermost">True for an outermost region.</param>
/// <param name="Mark">V read, S secondary, M from memory and to be checked.</param>
/// <param name="Source">Where it was read.</param>
public sealed record RegionStanding(string Period, string Category, bool IsOutermost, string Mark, string Source);
