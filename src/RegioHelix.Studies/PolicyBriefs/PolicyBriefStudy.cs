using RegioHelix.Registry;
using RegioHelix.Registry.PolicyBriefs;
using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.PolicyBriefs;

/// <summary>
/// Policy briefs. What a brief cites is what anybody sees here; published, it keeps what that said on the day and says where it reads otherwise since, and
/// what is public no longer is cited no longer.
/// </summary>
/// <param name="register">The briefs.</param>
/// <param name="subjects">What they are about.</param>
/// <param name="findings">What they can cite.</param>
public sealed class PolicyBriefStudy(PolicyBriefRegister register, BriefSubjects subjects, FindingStudy findings)
{
    /// <summary>Published briefs.</summary>
    /// <param name="kind">Only of this kind; null for all.</param>
    /// <param name="subject">Only about this; null for all.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<PolicyBriefList> Run(BriefSubjectKind? kind = null, string? subject = null, CancellationToken cancellation = default)
    {
        PolicyBriefLine[] lines = [.. (await register.ListPublished(cancellation)).Where(one => (kind is null || one.SubjectKind == kind) && (subject is null || one.Subject.Equals(subject, StringComparison.OrdinalIgnoreCase))).Select(Line)];
        return new(lines.Length == 0 ? FindingWords.Book.Get("BriefsNone") : FindingWords.Book.Fill(lines.Length == 1 ? "BriefsOne" : "BriefsMany", _ => [lines.Length]), lines);
    }

    /// <summary>A brief.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="slug">Its public name in addresses.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">There is none that the actor may see.</exception>
    public async Task<PolicyBriefView> Get(Actor actor, string slug, CancellationToken cancellation = default)
    {
        var brief = await register.Get(actor, slug, cancellation);
        var today = await Chosen(brief, cancellation);
        var kept = brief.IsPublished ? brief.ReadKept().ToDictionary(one => one.Key, StringComparer.Ordinal) : null;
        // What was chosen after publication does not exist: a published brief is not changed.
        CitedFinding[] cited = [.. today.Where(one => kept is null || kept.ContainsKey(one.Key)).Select(one => Cite(one, kept?[one.Key]))];
        var author = await register.FindAuthor(brief, cancellation);
        return new(
            Line(brief), !brief.IsPublished, brief.Message, brief.Statements, brief.Advice, cited, (kept?.Count ?? brief.Findings.Count) - cited.Length, cited.Any(one => one.Finding.IsInvented),
            author is null ? null : OrganisationLines.From(author));
    }

    /// <summary>Publishes a brief with what its findings say today.</summary>
    /// <exception cref="RefusedException">There is none that the actor may change, it was changed since that version, or it is not ready.</exception>
    public async Task Publish(Actor actor, string slug, int version, CancellationToken cancellation = default)
    {
        var brief = await register.GetOwn(actor, slug, cancellation);
        await register.Publish(actor, brief.Id, version, [.. (await Chosen(brief, cancellation)).Select(one => new KeptFinding(one.Key, one.Text.English, one.Text.Dutch))], cancellation);
    }

    private async Task<IReadOnlyList<Finding>> Chosen(PolicyBrief brief, CancellationToken cancellation)
    {
        if (brief.Findings.Count == 0 || subjects.Find(brief.SubjectKind, brief.Subject) is not { } subject)
            return [];
        var all = (await findings.Run(subject, cancellation)).ToDictionary(one => one.Key, StringComparer.Ordinal);
        return [.. brief.Findings.Select(all.GetValueOrDefault).OfType<Finding>().OrderBy(one => one.Section)];
    }

    private static CitedFinding Cite(Finding today, KeptFinding? kept)
    {
        var text = kept is null ? today.Text : new LocalText(kept.English, kept.Dutch);
        return new(today, text, text != today.Text);
    }

    private PolicyBriefLine Line(PolicyBrief brief)
    {
        var subject = subjects.Find(brief.SubjectKind, brief.Subject);
        return new(brief.Slug, brief.Title, brief.SubjectKind, brief.Subject, subject?.Name ?? LocalText.Same(brief.Subject), subject?.Path, brief.IsPublished ? brief.PublishedAt : null);
    }
}
