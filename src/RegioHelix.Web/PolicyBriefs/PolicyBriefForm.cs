using RegioHelix.Registry.PolicyBriefs;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Forms;

namespace RegioHelix.Web.PolicyBriefs;

/// <summary>Reads the fields of <see cref="PolicyBriefFields"/>.</summary>
internal static class PolicyBriefForm
{
    /// <summary>What was filled in, unchecked. What is written in other languages stays as it is.</summary>
    /// <param name="form">The form.</param>
    /// <param name="kind">What kind of thing it is about.</param>
    /// <param name="subject">The thing.</param>
    /// <param name="kept">What is kept so far; null for a new one.</param>
    /// <exception cref="ProblemsException">No language of the list, or no title in it.</exception>
    public static PolicyBriefEntry Read(PostedForm form, BriefSubjectKind kind, string subject, PolicyBrief? kept)
    {
        var language = LanguageCode.All.Contains(form.Text("text_language")) ? form.Text("text_language") : throw Wrong("text_language", "unknown-choice", Phrase.Of("choose one of the list"));
        string[] told = ["message", "statements", "advice"];
        if (string.IsNullOrWhiteSpace(form.Text("title")) && told.Any(field => !string.IsNullOrWhiteSpace(form.Text(field))))
            throw Wrong("title", "missing", Phrase.Of("write the title too in the language in which you write the rest"));
        IReadOnlyList<FreeText> Texts(FreeTexts? texts, string field) => In(texts ?? FreeTexts.None, language, form.Text(field));
        return new()
        {
            SubjectKind = kind,
            Subject = subject,
            Title = Texts(kept?.Title, "title"),
            Message = Texts(kept?.Message, "message"),
            Statements = Texts(kept?.Statements, "statements"),
            Advice = Texts(kept?.Advice, "advice"),
            Findings = form.Texts("findings"),
        };
    }

    // In the place where the language stood, so that the one it was first written in stays the first.
    private static IReadOnlyList<FreeText> In(FreeTexts kept, string language, string written) =>
        kept.Any(text => text.Language == language) ? [.. kept.Select(text => text.Language == language ? new FreeText(language, written) : text)] : [.. kept, new(language, written)];

    private static ProblemsException Wrong(string field, string rule, Phrase advice) => new(new Problem(field, 0, 0, rule, "", advice));
}
