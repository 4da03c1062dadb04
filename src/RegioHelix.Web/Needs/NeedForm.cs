using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Texts;
using RegioHelix.Web.Forms;

namespace RegioHelix.Web.Needs;

/// <summary>Reads the fields of <see cref="NeedFields"/>.</summary>
internal static class NeedForm
{
    /// <summary>What was filled in, unchecked. Texts in other languages than the one that was written stay as they are.</summary>
    /// <param name="form">The form.</param>
    /// <param name="kept">What is kept so far; null for a new one.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A choice or a day that the form does not offer.</exception>
    public static NeedEntry Read(PostedForm form, Need? kept)
    {
        var language = form.Text("text_language");
        return new()
        {
            Type = form.Chosen<NeedType>("type"),
            Money = form.Choice<MoneyDirection>("money"),
            Title = Texts(kept?.Title, language, form.Text("title"), isTitle: true),
            Description = Texts(kept?.Description, language, form.Text("description"), isTitle: false),
            PartnerSought = Texts(kept?.PartnerSought, language, form.Text("partner_sought"), isTitle: false),
            ReadinessFrom = form.NumberOrWrong("readiness_from"),
            ReadinessTo = form.NumberOrWrong("readiness"),
            Deadline = string.IsNullOrWhiteSpace(form.Text("deadline")) ? null : form.Day("deadline"),
            Regions = form.Parts("regions"),
            Languages = form.Parts("languages"),
            Tags = form.Parts("tags"),
            IsAnonymous = form.Text("named") != "named",
        };
    }

    /// <summary>The texts of a form as a duplicate check reads them.</summary>
    public static IReadOnlyList<FreeText> Texts(Need need) => [.. need.Title, .. need.Description, .. need.PartnerSought];

    // A title that is blank in the language written is missing, whatever others say.
    private static IReadOnlyList<FreeText> Texts(FreeTexts? kept, string language, string written, bool isTitle) => isTitle && string.IsNullOrWhiteSpace(written) ? [] :
        [new(language, written), .. (kept ?? FreeTexts.None).Where(text => text.Language != language && kept![0].Language != text.Language)];
}
