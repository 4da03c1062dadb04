using RegioHelix.Registry.Practices;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Forms;

namespace RegioHelix.Web.Practices;

/// <summary>Reads the fields of <see cref="PracticeFields"/>.</summary>
internal static class PracticeForm
{
    /// <summary>What was filled in, unchecked. What is told in other languages than the one that was written in stays as it is.</summary>
    /// <param name="form">The form.</param>
    /// <param name="kept">What is kept so far; null for a new one.</param>
    /// <exception cref="ProblemsException">No language of the list, or no title in it.</exception>
    public static PracticeEntry Read(PostedForm form, Practice? kept)
    {
        var language = LanguageCode.All.Contains(form.Text("text_language")) ? form.Text("text_language") : throw Wrong("text_language", "unknown-choice", Phrase.Of("choose one of the list"));
        IReadOnlyList<FreeText> Texts(FreeTexts? texts, string field) => In(texts ?? FreeTexts.None, language, form.Text(field));
        string[] told = ["context", "done", "worked", "failed", "means", "evidence", "not_known"];
        if (string.IsNullOrWhiteSpace(form.Text("title")) && told.Any(field => !string.IsNullOrWhiteSpace(form.Text(field))))
            throw Wrong("title", "missing", Phrase.Of("write the title too in the language in which you write the rest"));
        return new()
        {
            Title = Texts(kept?.Title, "title"),
            Context = Texts(kept?.Context, "context"),
            Done = Texts(kept?.Done, "done"),
            Worked = Texts(kept?.Worked, "worked"),
            Failed = Texts(kept?.Failed, "failed"),
            Means = Texts(kept?.Means, "means"),
            Evidence = Texts(kept?.Evidence, "evidence"),
            NotKnown = Texts(kept?.NotKnown, "not_known"),
            Regions = form.Parts("regions"),
            // The codes of a story told before a new version came stay as they were.
            RegionVersion = kept is not null && kept.Regions.SequenceEqual(form.Parts("regions")) ? kept.RegionVersion : NutsVersion.Nuts2024,
            Tags = [.. form.Parts("tags"), .. form.Texts("topic")],
            Sources = form.Lines("sources"),
            FromYear = form.NumberOrWrong("from_year"),
            Contact = form.Id("contact") is var contact && contact != Guid.Empty ? contact : null,
        };
    }

    // In the place where the language stood, so that the one it was first written in stays the first.
    private static IReadOnlyList<FreeText> In(FreeTexts kept, string language, string written) =>
        kept.Any(text => text.Language == language) ? [.. kept.Select(text => text.Language == language ? new FreeText(language, written) : text)] : [.. kept, new(language, written)];

    private static ProblemsException Wrong(string field, string rule, Phrase advice) => new(new Problem(field, 0, 0, rule, "", advice));
}
