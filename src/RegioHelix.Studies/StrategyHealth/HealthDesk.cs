using RegioHelix.Registry;
using RegioHelix.Registry.People;
using RegioHelix.Registry.StrategyHealth;
using RegioHelix.Store.Shelves;
using RegioHelix.Studies.Rosters;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.StrategyHealth;

/// <summary>
/// Where sheets are found and changed: the example, drafts that anybody can try without an account, for thirty days under an address that nobody can guess,
/// and what organisations keep.
/// </summary>
public sealed class HealthDesk(IFileShelves shelves, HealthRegister register, HealthRuleShelf rules, TimeProvider clock)
{
    /// <summary>The address of the example.</summary>
    public const string Example = "example";

    /// <summary>How many days a draft is kept since it was last changed.</summary>
    public const int KeptDays = 30;

    private const int MostDrafts = 1_000;
    private const int MostItems = 200;
    private const int DraftNameLength = 32;

    private readonly PassingFiles<HealthDraft> drafts = new(shelves.Open("health-drafts"), KeptDays, MostDrafts, clock);

    // Two forms of one draft sent at once must not undo each other; of two servers that take one each, the later counts.
    private readonly Lock gate = new();

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>True for an address that can be a draft's.</summary>
    public static bool IsDraft(string place) => place.Length == DraftNameLength && place.All(char.IsAsciiHexDigitLower);

    /// <summary>A sheet that the actor may see.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="place">Its part of the address.</param>
    /// <param name="day">The day for which the example is told; null for today.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StudyRefusedException">There is no such draft, or its days are over.</exception>
    /// <exception cref="RefusedException">There is none that the actor may see.</exception>
    public async Task<HealthSheet> Open(Actor actor, string place, DateOnly? day = null, CancellationToken cancellation = default) =>
        place == Example ? HealthExample.For(day ?? Today) : IsDraft(place) ? Show(place, Find(place)) : Show(await register.Get(actor, place, cancellation));

    /// <summary>Begins a draft.</summary>
    /// <returns>Its address.</returns>
    /// <exception cref="Vocabulary.Problems.ProblemsException">All that is wrong.</exception>
    public string Begin(string title, string region, string period)
    {
        var strategy = AssessedStrategy.From(title, region, period);
        return drafts.Keep(_ => new HealthDraft(strategy.Title, strategy.Region.Value, (int)strategy.Region.Version, strategy.Period, [], []));
    }

    /// <summary>Adds a piece of evidence.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">All that is wrong with it.</exception>
    /// <exception cref="RefusedException">Not the actor's to change, or there is no room.</exception>
    public async Task AddEvidence(Actor actor, string place, EvidenceEntry entry, CancellationToken cancellation = default)
    {
        var sheet = await OpenToChange(actor, place, cancellation);
        var item = EvidenceItem.From(entry, rules.CriteriaOf(sheet.Period), Today);
        if (sheet.Kind == HealthSheetKind.Kept)
            await register.AddEvidence(actor, place, item, cancellation);
        else
            Change(place, draft => draft.Evidence.Count < MostItems ? draft with { Evidence = [.. draft.Evidence, item] } : throw RefusedException.NotNow(Phrase.Of("there is no room for more evidence here")));
    }

    /// <summary>Withdraws a piece of evidence.</summary>
    /// <exception cref="RefusedException">Not found, or not the actor's to change.</exception>
    public async Task Withdraw(Actor actor, string place, Guid evidence, CancellationToken cancellation = default)
    {
        var sheet = await OpenToChange(actor, place, cancellation);
        if (sheet.Kind == HealthSheetKind.Kept)
            await register.Withdraw(actor, place, evidence, cancellation);
        else
            Change(place, draft => draft.Evidence.Any(item => item.Id == evidence)
                ? draft with { Evidence = [.. draft.Evidence.Select(item => item.Id == evidence ? item with { WithdrawnOn = item.WithdrawnOn ?? Today } : item)] } : throw RefusedException.NotFound());
    }

    /// <summary>Scores questions of the wheel on a day.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">All that is wrong.</exception>
    /// <exception cref="RefusedException">Not the actor's to change.</exception>
    public async Task Score(Actor actor, string place, string day, Func<string, WheelEntry> entry, CancellationToken cancellation = default)
    {
        var sheet = await OpenToChange(actor, place, cancellation);
        var names = rules.Questions.Select(question => question.Name).ToList();
        // What stands unchanged says nothing new: else each saving would date every score anew.
        var marks = WheelMark.From(names.Select(entry), names, day, Today).Where(mark => !Stands(sheet, mark)).ToList();
        if (sheet.Kind == HealthSheetKind.Kept)
            await register.Score(actor, place, marks, cancellation);
        else
            Change(place, draft => draft with { Marks = [.. draft.Marks.Where(mark => !marks.Exists(one => one.Question == mark.Question && one.Day == mark.Day)), .. marks] });
    }

    /// <summary>Keeps a draft for an organisation of which the actor is an editor; the draft goes.</summary>
    /// <returns>Its address.</returns>
    /// <exception cref="RefusedException">Not allowed.</exception>
    public async Task<string> Keep(Actor actor, string place, Guid organisation, CancellationToken cancellation = default)
    {
        var draft = Find(place);
        var kept = await register.Add(actor, organisation, new(draft.Title, new NutsCode(draft.Region, (NutsVersion)draft.RegionVersion), draft.Period), draft.Evidence, draft.Marks, cancellation);
        drafts.Delete(place);
        return kept.Slug;
    }

    /// <summary>Removes a draft or what is kept.</summary>
    /// <exception cref="RefusedException">Not the actor's.</exception>
    public async Task Remove(Actor actor, string place, CancellationToken cancellation = default)
    {
        if (!IsDraft(place))
            await register.Remove(actor, place, cancellation);
        else if (Find(place) is not null)
            drafts.Delete(place);
    }

    /// <summary>Removes the drafts whose days are over.</summary>
    public void RemoveOver() => drafts.RemoveOver();

    private static bool Stands(HealthSheet sheet, WheelMark mark) =>
        sheet.Marks.Where(one => one.Question == mark.Question && one.Day <= mark.Day).MaxBy(one => one.Day) is { } standing && standing with { Day = mark.Day } == mark;

    private async Task<HealthSheet> OpenToChange(Actor actor, string place, CancellationToken cancellation)
    {
        var sheet = await Open(actor, place, null, cancellation);
        return sheet.MayChange ? sheet : throw RefusedException.NotAllowed();
    }

    private void Change(string place, Func<HealthDraft, HealthDraft> change)
    {
        lock (gate)
            drafts.Replace(place, change(Find(place)));
    }

    private HealthDraft Find(string place) => drafts.Find(place) ?? throw new StudyRefusedException(RefusalReason.Unknown, Sentences.Fill("HealthDraftUnknown", _ => [KeptDays]));

    private static HealthSheet Show(string place, HealthDraft draft) =>
        new(place, HealthSheetKind.Draft, draft.Title, draft.Region, NameOf(draft.Region), draft.Period, draft.Evidence, draft.Marks) { MayChange = true, MayPublish = true };

    private static HealthSheet Show(KeptAssessment kept) =>
        new(kept.Assessment.Slug, HealthSheetKind.Kept, kept.Assessment.Title, kept.Assessment.RegionCode, NameOf(kept.Assessment.RegionCode), kept.Assessment.Period, kept.Evidence, kept.Marks)
        {
            Organisation = new(kept.Assessment.Organisation!.Slug, kept.Assessment.Organisation.Name),
            MayChange = kept.Role >= RoleKind.Editor,
            MayPublish = kept.Role >= RoleKind.Owner,
            IsPublished = kept.Assessment.IsPublished,
        };

    /// <summary>The name of a region; its code where the reference table has none.</summary>
    public static LocalText NameOf(string code) => RegionCatalogue.Find(code)?.LocalName() ?? LocalText.Same(code);
}

/// <summary>A draft as it lies in its file.</summary>
/// <param name="Title">What the strategy is called.</param>
/// <param name="Region">The region's code.</param>
/// <param name="RegionVersion">The code's version, a year.</param>
/// <param name="Period">The programming period.</param>
/// <param name="Evidence">The evidence.</param>
/// <param name="Marks">The scores.</param>
internal sealed record HealthDraft(string Title, string Region, int RegionVersion, string Period, IReadOnlyList<EvidenceItem> Evidence, IReadOnlyList<WheelMark> Marks);
