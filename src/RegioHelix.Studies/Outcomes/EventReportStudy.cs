using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Outcomes;
using RegioHelix.Registry.Recommendations;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Recommendations;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Outcomes;

/// <summary>Puts an event together: who came, its meetings and how far they lie below what is possible, what came of them, what was recommended, and what limits the figures.</summary>
public sealed class EventReportStudy(EventSummaries summaries, OutcomeTallies tallies, RecommendationRegister recommendations)
{
    private const int CountryLetters = 2;

    /// <summary>Runs the study. The same registry and day give the same report.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="slug">The event.</param>
    /// <param name="until">The day on which it is made; null for today.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">There is no such event, or its figures are not the actor's to see.</exception>
    public async Task<EventReport> Run(Actor actor, string slug, DateOnly? until = null, CancellationToken cancellation = default)
    {
        var summary = await summaries.Get(actor, slug, cancellation);
        var tally = await tallies.Get(actor, slug, until, cancellation);
        return Of(summary, EventMeetings.Of(summary.Programme), OutcomeStudy.Of(tally), RecommendationStudy.Of(await recommendations.List(actor, new() { Event = slug }, cancellation), tally.Day));
    }

    /// <summary>The same of what was read already.</summary>
    public static EventReport Of(EventSummary summary, EventMeetings? meetings, OutcomeReport outcomes, RecommendationList list)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(list);
        var (hosted, people) = (summary.Hosted, People(summary));
        return new(
            Sentence(people, meetings, list), hosted.Slug, outcomes.Title, hosted.Organisation?.Name, hosted.Place, hosted.FirstDay, hosted.LastDay, outcomes.Day, hosted.Themes, people, meetings, EventGroups.Of(summary), outcomes, list, Limits(people, meetings, outcomes, outcomes.Day, hosted.CameCount is not null));
    }

    private static EventPeople People(EventSummary summary) => new(
        summary.Hosted.CameCount ?? summary.Coming.Count, summary.Arrived == 0 ? null : summary.Arrived, Kept(summary, summary.States.GetValueOrDefault(ParticipantState.Withdrawn)), Kept(summary, summary.States.GetValueOrDefault(ParticipantState.Waiting)), Kept(summary, summary.Organisations),
        ToldCounts.From(summary.Coming.Select(one => one.Region?[..CountryLetters])), ToldCounts.From(summary.Coming.Select(one => one.Region)), ToldCounts.From(summary.Coming.Select(one => one.Kind is { } kind ? StudyWords.Of(kind) : null)),
        Kept(summary, Told(summary.Seeking)), Kept(summary, Told(summary.Offering)));

    // What was deleted after its time is unknown, not none.
    private static int? Kept(EventSummary summary, int? count) => summary.Hosted.CameCount is null ? count : null;

    private static int? Told(int count) => count is 0 or >= ToldCounts.Least ? count : null;

    private static LocalText Sentence(EventPeople people, EventMeetings? meetings, RecommendationList list) => Sentences.Fill(
        people.Organisations is null ? "EventReportCleared" : meetings is null ? "EventReportWithoutProgramme" : "EventReportSentence", _ => [people.Registered, people.Organisations ?? 0, people.Countries.Lines.Count + people.Countries.OtherTraits, meetings?.Met ?? 0, meetings?.Wanted ?? 0, list.Lines.Count]);

    private static List<LocalText> Limits(EventPeople people, EventMeetings? meetings, OutcomeReport outcomes, DateOnly day, bool isCleared)
    {
        var limits = new List<LocalText> { Sentences.Get(people.Arrived is null ? "LimitRegistered" : "LimitArrived"), Sentences.Fill("LimitSmall", _ => [ToldCounts.Least]) };
        if (people.Countries.Others > 0)
            limits.Add(Sentences.Fill("LimitOthers", _ => [people.Countries.Others]));
        if (isCleared)
            limits.Add(Sentences.Get("LimitCleared"));
        if (meetings is { GapPercent: > 0 })
            limits.Add(Sentences.Get("LimitBound"));
        if (outcomes.Latest is { } latest && latest.AnsweredByBoth < outcomes.Meetings)
            limits.Add(Sentences.Fill("LimitSilent", _ => [outcomes.Meetings - latest.AnsweredByBoth, outcomes.Meetings]));
        if (outcomes.Waves.FirstOrDefault(wave => !wave.HasBegun) is { } next)
            limits.Add(Sentences.Fill("LimitEarly", culture => [day.ToString("d MMMM yyyy", culture), next.BeginsOn.ToString("d MMMM yyyy", culture)]));
        limits.Add(Sentences.Get("LimitSaid"));
        limits.Add(Sentences.Get("LimitBenchmark"));
        return limits;
    }
}
