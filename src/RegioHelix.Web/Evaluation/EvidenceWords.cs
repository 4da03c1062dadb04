using System.Globalization;
using Microsoft.Extensions.Localization;
using RegioHelix.Studies.Evaluation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Web.Evaluation;

/// <summary>Words that the page and the report of an effect check share.</summary>
internal static class EvidenceWords
{
    private const int NamedUnits = 3;

    /// <summary>What was asked, as a heading.</summary>
    public static string Title(EvidenceReport report, IStringLocalizer<EvidenceTexts> texts)
    {
        var settings = report.Settings;
        if (settings.FirstTreated is { } column)
            return texts["TitleStaggered", settings.Outcome, column];
        var named = settings.Treated.Count > NamedUnits ? texts["AndOthers", string.Join(", ", settings.Treated.Take(NamedUnits)), settings.Treated.Count - NamedUnits].Value : FigureText.List(settings.Treated, CultureInfo.CurrentUICulture);
        return texts["Title", settings.Outcome, named, settings.From ?? 0];
    }

    /// <summary>What was asked, name by value, without what was left at its default.</summary>
    public static IEnumerable<(string Key, string Value)> Settings(EvidenceReport report)
    {
        var settings = report.Settings;
        yield return ("Unit", settings.Unit);
        yield return ("Time", settings.Time);
        yield return ("Outcome", settings.Outcome);
        if (settings.FirstTreated is { } column)
            yield return ("FirstTreated", column);
        else
        {
            yield return ("Treated", string.Join(", ", settings.Treated));
            yield return ("From", settings.From?.ToString(CultureInfo.InvariantCulture) ?? "");
        }
        yield return ("Method", settings.Method);
        if (settings.Predictors is { } predictors)
            yield return ("Predictors", predictors);
        if (settings.Fit is { } fit)
            yield return ("Fit", fit);
        if (settings.FirstTreated is null)
            yield return ("Placebos", settings.Placebos ?? EvidenceRequest.DefaultPlacebos.ToString(CultureInfo.InvariantCulture));
        if (settings.SamePriority.Count > 0)
            yield return ("SamePriority", string.Join(", ", settings.SamePriority));
        if (settings.Neighbours.Count > 0)
            yield return ("Neighbours", string.Join(", ", settings.Neighbours));
        if (settings.SetBy is { } by)
            yield return ("SetBy", by);
        if (settings.Family > 1)
            yield return ("Family", settings.Family.ToString(CultureInfo.InvariantCulture));
        yield return ("Seed", settings.Seed.ToString(CultureInfo.InvariantCulture));
    }
}
