using RegioHelix.Registry.PolicyBriefs;
using RegioHelix.Registry.Texts;
using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.PolicyBriefs;

/// <summary>Published briefs.</summary>
/// <param name="Sentence">How many.</param>
/// <param name="Briefs">Each, the latest first.</param>
public sealed record PolicyBriefList(LocalText Sentence, IReadOnlyList<PolicyBriefLine> Briefs);

/// <summary>A brief in a list.</summary>
/// <param name="Slug">Its public name in addresses.</param>
/// <param name="Title">What it is called, each text with its language.</param>
/// <param name="Kind">What it is about: a region, a territory or a theme.</param>
/// <param name="Subject">The region's code, or the slug.</param>
/// <param name="SubjectName">The same by name; the code where it is known here no longer.</param>
/// <param name="SubjectPath">Its page; null where it is known here no longer.</param>
/// <param name="PublishedAt">When it was published. UTC; null for a draft.</param>
public sealed record PolicyBriefLine(string Slug, FreeTexts Title, BriefSubjectKind Kind, string Subject, LocalText SubjectName, string? SubjectPath, DateTimeOffset? PublishedAt);

/// <summary>A brief as it is read.</summary>
/// <param name="Line">What a list says of it.</param>
/// <param name="IsDraft">True where it is not published: its findings are those of today.</param>
/// <param name="Message">What it says.</param>
/// <param name="Statements">Statements of its author, each with its source, by language.</param>
/// <param name="Advice">What its author advises, by language.</param>
/// <param name="Findings">What it cites.</param>
/// <param name="Withdrawn">How many findings were chosen that are public no longer.</param>
/// <param name="HasInvented">True where one of them is invented or simulated.</param>
/// <param name="Author">The published organisation that writes it; null where moderators of this installation do.</param>
public sealed record PolicyBriefView(
    PolicyBriefLine Line,
    bool IsDraft,
    FreeTexts Message,
    FreeTexts Statements,
    FreeTexts Advice,
    IReadOnlyList<CitedFinding> Findings,
    int Withdrawn,
    bool HasInvented,
    OrganisationLine? Author);

/// <summary>A finding that a brief cites.</summary>
/// <param name="Finding">It, as it is today.</param>
/// <param name="Text">What it said on the day of publication; today's text for a draft.</param>
/// <param name="HasChanged">True where it says something else today.</param>
public sealed record CitedFinding(Finding Finding, LocalText Text, bool HasChanged);
