using System.Globalization;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Texts;
using RegioHelix.Web.Forms;

namespace RegioHelix.Web.Strategies;

/// <summary>Reads the fields of the forms of strategies. Texts in other languages than the one that was written stay as they are.</summary>
internal static class StrategyForm
{
    /// <summary>A strategy.</summary>
    public static StrategyEntry Strategy(PostedForm form, Strategy? kept) => new()
    {
        Region = form.Text("region"),
        FromYear = form.Text("from_year"),
        ToYear = form.Text("to_year"),
        Title = Named(form, "title", kept?.Title),
        Summary = Texts(form, "summary", kept?.Summary),
        Source = form.Text("source"),
        SourceAddress = form.Text("source_address"),
    };

    /// <summary>A priority.</summary>
    public static PriorityEntry Priority(PostedForm form, StrategyPriority? kept) => new()
    {
        Code = form.Text("code"),
        Name = Named(form, "name", kept?.Name),
        Description = Texts(form, "description", kept?.Description),
        Scope = form.Parts("scope"),
        Places = form.Parts("places"),
        Clusters = form.Parts("clusters"),
    };

    /// <summary>A measure.</summary>
    public static MeasureEntry Measure(PostedForm form, StrategyMeasure? kept) => new()
    {
        Code = form.Text("code"),
        Name = Named(form, "name", kept?.Name),
        Priority = form.Text("priority"),
        Field = form.Text("field"),
        Instrument = form.Text("instrument"),
        Budget = form.Text("budget"),
    };

    /// <summary>A call.</summary>
    public static CallEntry Call(PostedForm form, StrategyCall? kept) => new()
    {
        Code = form.Text("code"),
        Name = Named(form, "name", kept?.Name),
        Priority = form.Text("priority"),
        Measure = form.Text("measure"),
        OpensOn = form.Text("opens_on"),
        ClosesOn = form.Text("closes_on"),
        Budget = form.Text("budget"),
        Themes = form.Parts("themes"),
        Address = form.Text("address"),
    };

    /// <summary>A project.</summary>
    public static ProjectEntry Project(PostedForm form, StrategyProject? kept) => new()
    {
        Code = form.Text("code"),
        Title = Named(form, "title", kept?.Title),
        Call = form.Text("call"),
        Priority = form.Text("priority"),
        Budget = form.Text("budget"),
        EuShare = form.Text("eu_share"),
        StartsOn = form.Text("starts_on"),
        EndsOn = form.Text("ends_on"),
        Region = form.Text("region"),
        Category = form.Text("category"),
    };

    /// <summary>An indicator.</summary>
    public static IndicatorEntry Indicator(PostedForm form, StrategyIndicator? kept) => new()
    {
        Code = form.Text("code"),
        Name = Texts(form, "name", kept?.Name),
        Priority = form.Text("priority"),
        Kind = form.Text("kind"),
        Counting = form.Text("counting"),
        Unit = form.Text("unit"),
        Baseline = form.Text("baseline"),
        BaselineYear = form.Text("baseline_year"),
        Target = form.Text("target"),
        TargetYear = form.Text("target_year"),
        Source = form.Text("source"),
    };

    /// <summary>The text of a field in the language of the form, with those that are kept in others.</summary>
    public static IReadOnlyList<FreeText> Texts(PostedForm form, string field, FreeTexts? kept)
    {
        var (language, written) = (form.Text("text_language") is { Length: > 0 } chosen ? chosen : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, form.Text(field));
        var before = kept ?? FreeTexts.None;
        // In the place where the language stood, so that the one it was first written in stays the first.
        IEnumerable<FreeText> after = before.Any(text => text.Language == language) ? before.Select(text => text.Language == language ? new(language, written) : text) : [.. before, new(language, written)];
        return [.. after.Where(text => !string.IsNullOrWhiteSpace(text.Text))];
    }

    // A name that is blank in the language written is missing, whatever others say.
    private static IReadOnlyList<FreeText> Named(PostedForm form, string field, FreeTexts? kept) => string.IsNullOrWhiteSpace(form.Text(field)) ? [] : Texts(form, field, kept);
}
