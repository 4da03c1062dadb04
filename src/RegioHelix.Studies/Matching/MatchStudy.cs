using System.Globalization;
using RegioHelix.Matchmaking.Matching;
using RegioHelix.Registry;
using RegioHelix.Registry.Invented;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Studies.Needs;
using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Matching;

/// <summary>Who could answer this need, and which needs could this organisation answer?</summary>
public sealed class MatchStudy(MatchPools pools, NeedRegister needs, OrganisationRegister organisations, RoleRegister roles, BlockRegister blocks, MatchTrust trust, TimeProvider clock)
{
    /// <summary>How many answers are given unless told otherwise.</summary>
    public const int Usual = 20;

    /// <summary>How many are given at the most.</summary>
    public const int Most = 100;

    /// <summary>Who could answer a need or an offer. Those who belong to its organisation are answered by all that it knows of itself; others by what is public.</summary>
    /// <exception cref="StudyRefusedException">The actor sees no such need.</exception>
    public async Task<MatchList> AnswersTo(Actor actor, string slug, Answerers among = Answerers.All, int take = Usual, CancellationToken cancellation = default)
    {
        var basis = await pools.Get(cancellation);
        var asked = await Find(actor, slug, basis, cancellation);
        return Answer(basis, asked.Question with { Among = Pool(among), Take = take, Exposure = basis.Exposure }, asked.IsInvented, asksForOthersNeeds: false, asked.Steps);
    }

    /// <summary>Which open needs a public organisation could answer. Those who belong to it are not shown what comes from whom they block, or who blocks them.</summary>
    /// <exception cref="StudyRefusedException">There is no such public organisation.</exception>
    public async Task<MatchList> NeedsFor(Actor actor, string slug, int take = Usual, CancellationToken cancellation = default)
    {
        var basis = await pools.Get(cancellation);
        var organisation = await organisations.Find(Actor.Anonymous, slug, cancellation) ?? throw Unknown("UnknownOrganisation", slug);
        var question = new MatchQuestion { Profile = basis.Profiles.From(organisation), Today = Today, Among = MatchAmong.Requests, Take = take, Exposure = basis.Exposure, Blocked = await LeftOut(actor, organisation.Id, basis, cancellation) };
        return Answer(basis, question, organisation.Origin == RecordOrigin.Invented, asksForOthersNeeds: true);
    }

    /// <summary>Published needs and offers that resemble one that is being written, the nearest first.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="texts">Its title and texts.</param>
    /// <param name="except">The slug under which it is published already; null for a new one.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<DuplicateLine>> Resembling(NeedType type, IReadOnlyList<FreeText> texts, string? except = null, CancellationToken cancellation = default)
    {
        var basis = await pools.Get(cancellation);
        var read = MatchText.From(texts);
        var profile = new MatchProfile
        {
            Id = MatchProfiles.IdOfNeed(except ?? ""),
            Owner = "",
            Exchange = MatchProfiles.ExchangeOf(type, NeedProfile.UsualMoney(type)),
            Words = read.Words,
            SharedWords = read.SharedWords,
        };
        return [.. NearDuplicates.From(basis.Pool, profile).Where(one => basis.Needs.ContainsKey(one.Profile.Id)).Select(one => new DuplicateLine(
            NeedLines.From(basis.Needs[one.Profile.Id], clock.GetUtcNow()), one.Likeness, Sentences.Fill("NeedResembles", culture => [FigureText.Percent(one.Likeness, culture)])))];
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private async Task<(MatchQuestion Question, bool IsInvented, IReadOnlyDictionary<string, int>? Steps)> Find(Actor actor, string slug, MatchBasis basis, CancellationToken cancellation)
    {
        if (actor != Actor.Anonymous && await FindOwn(actor, slug, basis, cancellation) is { } own)
            return own;
        var need = await FindOpen(slug, cancellation) ?? throw Unknown("UnknownNeed", slug);
        return (new() { Profile = basis.Profiles.From(need), Today = Today }, need.Origin == RecordOrigin.Invented, null);
    }

    // Asked of the register: the pool may be two seconds behind.
    private async Task<ShownNeed?> FindOpen(string slug, CancellationToken cancellation)
    {
        try
        {
            return await needs.Get(Actor.Anonymous, slug, cancellation);
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    private async Task<(MatchQuestion, bool, IReadOnlyDictionary<string, int>?)?> FindOwn(Actor actor, string slug, MatchBasis basis, CancellationToken cancellation)
    {
        try
        {
            var need = await needs.GetOwn(actor, slug, cancellation);
            var mine = await needs.ListOwn(actor, need.OrganisationId, cancellation);
            string[] leftOut = [.. mine.Select(one => MatchProfiles.IdOfNeed(one.Slug)), .. await Blocked(need.OrganisationId, basis, cancellation)];
            var reached = await trust.From(actor, cancellation);
            var ids = basis.Organisations.ToDictionary(one => one.Value.Id, one => one.Key);
            var known = reached?.Where(one => ids.ContainsKey(one.Key)).ToDictionary(one => ids[one.Key], one => one.Value);
            var question = new MatchQuestion
            {
                Profile = basis.Profiles.From(await needs.Get(actor, slug, cancellation)),
                Today = Today,
                Blocked = leftOut,
                Trust = known?.ToDictionary(one => one.Key, one => one.Value.Strength),
            };
            return (question, need.Origin == RecordOrigin.Invented, known?.ToDictionary(one => one.Key, one => one.Value.Between));
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    // To others nothing is left out: what is missing would tell of the block.
    private async Task<IReadOnlyCollection<string>> LeftOut(Actor actor, Guid organisation, MatchBasis basis, CancellationToken cancellation) =>
        actor.PersonId is not null && await roles.Find(actor, organisation, cancellation) is not null ? await Blocked(organisation, basis, cancellation) : [];

    private async Task<IReadOnlyCollection<string>> Blocked(Guid organisation, MatchBasis basis, CancellationToken cancellation)
    {
        var blocked = (await blocks.ListBlocked(organisation, cancellation)).ToHashSet();
        return [.. basis.Organisations.Where(one => blocked.Contains(one.Value.Id)).Select(one => one.Key)];
    }

    private MatchList Answer(MatchBasis basis, MatchQuestion question, bool isInvented, bool asksForOthersNeeds, IReadOnlyDictionary<string, int>? steps = null)
    {
        // Nothing is concluded about who is real from simulated figures.
        var leftOut = basis.Figures?.Kind == FigureKind.Simulated && !isInvented;
        var asked = leftOut ? question with { Profile = question.Profile with { Activities = [] } } : question;
        var found = NeedMatches.From(basis.Pool, asked with { Take = Math.Clamp(question.Take, 1, Most) });
        List<MatchLine> lines = [.. found.Matches.Select((match, at) => Line(basis, match, at + 1, leftOut, steps))];
        return new(Say(lines, found, asksForOthersNeeds), found.Considered, found.Unlike, found.Unknown, [.. found.Barred.Select(Bar)], leftOut ? null : basis.Figures, lines);
    }

    private MatchLine Line(MatchBasis basis, Match match, int rank, bool figuresDoNotCount, IReadOnlyDictionary<string, int>? steps)
    {
        var need = basis.Needs.GetValueOrDefault(match.Profile.Id);
        var organisation = need is null ? basis.Organisations.GetValueOrDefault(match.Profile.Id) : need.Owner;
        var spelled = MatchText.From(need is not null ? MatchProfiles.Texts(need) : organisation!.Description).Spelled;
        var reasons = new MatchReasons(Today, spelled, steps, figuresDoNotCount).Of(match);
        var why = MatchReasons.Say(reasons);
        return new(
            rank, need is null ? null : NeedLines.From(need, clock.GetUtcNow()), organisation is null ? null : OrganisationLines.From(organisation), match.Score, match.Known, match.Deduction,
            why.English.Length == 0 ? Sentences.Get("MatchWhyLittle") : why, reasons, (need?.Origin ?? organisation!.Origin) == RecordOrigin.Invented);
    }

    private static MatchAmong Pool(Answerers among) => among switch { Answerers.Offers => MatchAmong.Exchanges, Answerers.Organisations => MatchAmong.Organisations, _ => MatchAmong.Everything };

    private static BarLine Bar(BarredCount one) => new(one.Bar.ToString().ToLowerInvariant(), one.Count, Sentences.Fill("MatchBar" + one.Bar, culture => [FigureText.Whole(one.Count, culture)]));

    private static LocalText Say(List<MatchLine> lines, NeedMatches found, bool asksForOthersNeeds)
    {
        if (lines.Count == 0)
            return Sentences.Fill(asksForOthersNeeds ? "MatchNoNeeds" : "MatchNoAnswers", culture => [FigureText.Whole(found.Considered, culture)]);
        var said = Sentences.Fill(asksForOthersNeeds ? "MatchNeeds" : "MatchAnswers", culture => [FigureText.Whole(lines.Count, culture), FigureText.Whole(found.Considered, culture), Name(lines[0], culture)]);
        return OrganisationSentences.WithInvented(said, lines.Count, lines.Count(line => line.IsInvented));
    }

    private static string Name(MatchLine line, CultureInfo culture) => line.Need is { } need ? $"“{InventedMark.In(need.Title.In(culture.TwoLetterISOLanguageName)?.Text, culture)}”" : InventedMark.In(line.Organisation!.Name, culture);

    private static StudyRefusedException Unknown(string key, string slug) => new(RefusalReason.Unknown, Sentences.Fill(key, _ => [Echo.Of(slug)]));
}
