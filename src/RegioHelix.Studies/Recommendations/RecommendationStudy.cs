using RegioHelix.Registry;
using RegioHelix.Registry.Recommendations;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Recommendations;

/// <summary>What groups at events recommended, and what became of it, as an actor may see it, what is overdue first.</summary>
public sealed class RecommendationStudy(RecommendationRegister register)
{
    /// <summary>Runs the study.</summary>
    /// <exception cref="RefusedException">The event is not one that the actor may see.</exception>
    public async Task<RecommendationList> Run(Actor actor, RecommendationQuestion question, CancellationToken cancellation = default) => Of(await register.List(actor, question, cancellation), register.Today);

    /// <summary>One of them.</summary>
    /// <exception cref="RefusedException">There is none that the actor may see.</exception>
    public async Task<RecommendationLine> Get(Actor actor, Guid id, CancellationToken cancellation = default) => Line(await register.Get(actor, id, cancellation), register.Today);

    /// <summary>The same of what was read already.</summary>
    public static RecommendationList Of(IReadOnlyList<ShownRecommendation> shown, DateOnly day)
    {
        IReadOnlyList<RecommendationLine> lines = [.. shown.Select(one => Line(one, day)).OrderBy(line => line.Standing).ThenBy(line => line.DueOn)];
        int Count(RecommendationStanding standing) => lines.Count(line => line.Standing == standing);
        var tally = new RecommendationTally(Count(RecommendationStanding.Overdue), Count(RecommendationStanding.Open), Count(RecommendationStanding.Adopted), Count(RecommendationStanding.Partly), Count(RecommendationStanding.Rejected));
        return new(lines.Count == 0 ? Sentences.Get("RecommendationsNone") : Sentences.Fill("RecommendationsSome", _ => [lines.Count, tally.Adopted, tally.Partly, tally.Rejected, tally.Open + tally.Overdue, tally.Overdue]), day, tally, lines);
    }

    private static RecommendationLine Line(ShownRecommendation shown, DateOnly day)
    {
        var one = shown.Recommendation;
        var standing = one.IsOverdue(day) ? RecommendationStanding.Overdue : one.Status switch
        {
            RecommendationStatus.Adopted => RecommendationStanding.Adopted,
            RecommendationStatus.Partly => RecommendationStanding.Partly,
            RecommendationStatus.Rejected => RecommendationStanding.Rejected,
            _ => RecommendationStanding.Open,
        };
        var hosted = one.Event!;
        return new(
            one.Id, hosted.Slug, new(hosted.Title.In("en")?.Text ?? hosted.Slug, hosted.Title.In("nl")?.Text ?? hosted.Slug), one.GroupName, one.Title, one.Conclusion, one.Language, shown.Owner?.Name, shown.Owner?.Slug, one.IsAccepted, one.Addressee, one.DueOn,
            standing, one.Reason, one.DecidedBy, one.DecidedOn, one.DocumentLink, one is { IsShown: true, IsAccepted: true }, one.IsShown, one.Version, shown.Organises, shown.Owns);
    }
}
