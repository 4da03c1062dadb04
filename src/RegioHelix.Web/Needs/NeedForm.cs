using System.Globalization;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Forms;

namespace RegioHelix.Web.Needs;

/// <summary>Reads the fields of <see cref="NeedFields"/>.</summary>
internal static class NeedForm
{
    /// <summary>What was filled in, unchecked. Texts in other languages than the one that was written stay as they are.</summary>
    /// <param name="form">The form.</param>
    /// <param name="kept">What is kept so far; null for a new one.</param>
    /// <exception cref="ProblemsException">A choice or a day that the form does not offer.</exception>
    public static NeedEntry Read(PostedForm form, Need? kept)
    {
        var language = form.Text("text_language");
        return new()
        {
            Type = form.Choice<NeedType>("type") ?? throw new ProblemsException(new Problem("type", 0, 0, "unknown-choice", "", Phrase.Of("choose one of the list"))),
            Money = form.Choice<MoneyDirection>("money"),
            Title = Texts(kept?.Title, language, form.Text("title"), isTitle: true),
            Description = Texts(kept?.Description, language, form.Text("description"), isTitle: false),
            PartnerSought = Texts(kept?.PartnerSought, language, form.Text("partner_sought"), isTitle: false),
            ReadinessFrom = Level(form, "readiness_from"),
            ReadinessTo = Level(form, "readiness"),
            Deadline = string.IsNullOrWhiteSpace(form.Text("deadline")) ? null : Day(form.Text("deadline")),
            Regions = form.Parts("regions"),
            Languages = form.Parts("languages"),
            Tags = form.Parts("tags"),
            IsAnonymous = form.Text("named") != "named",
        };
    }

    /// <summary>The texts of a form as a duplicate check reads them.</summary>
    public static IReadOnlyList<FreeText> Texts(Need need) => [.. need.Title, .. need.Description, .. need.PartnerSought];

    // What is no number is refused as a level that there is not, never forgotten.
    private static int? Level(PostedForm form, string name) => string.IsNullOrWhiteSpace(form.Text(name)) ? null : form.Number(name) ?? -1;

    private static DateOnly Day(string given) => DateOnly.TryParseExact(given.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new ProblemsException(new Problem("deadline", 0, 0, "unreadable-day", "", Phrase.Of("give a day as year, month and day, such as 2026-11-26")));

    // A title that is blank in the language written is missing, whatever others say.
    private static IReadOnlyList<FreeText> Texts(FreeTexts? kept, string language, string written, bool isTitle) => isTitle && string.IsNullOrWhiteSpace(written) ? [] :
        [new(language, written), .. (kept ?? FreeTexts.None).Where(text => text.Language != language && kept![0].Language != text.Language)];
}
