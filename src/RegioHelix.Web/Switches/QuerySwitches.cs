using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using RegioHelix.Studies;
using RegioHelix.Studies.Clusters;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Maps;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Web.Switches;

/// <summary>
/// The state of a page, read from its address: the only place where a query string is parsed. An empty value counts as left out,
/// as a GET form sends it; a value that cannot be read is refused with the values that would do.
/// </summary>
public static class QuerySwitches
{
    private const int LongestValue = 200;

    internal static readonly string[] StudyNames = ["dataset", "year", "level", "scope", "reading", "relatedness", "threshold"];

    /// <summary>The switches that every study takes.</summary>
    /// <exception cref="StudyRefusedException">A value that cannot be read.</exception>
    public static StudySettings Settings(IQueryCollection query) => new(
        Text(query, "dataset"),
        Year(query),
        Choice<ActivityLevel>(query, "level", ("section", ActivityLevel.Section), ("division", ActivityLevel.Division), ("group", ActivityLevel.Group)),
        Choice<ActivityScope>(query, "scope", ("traded", ActivityScope.Traded), ("all", ActivityScope.All)) ?? ActivityScope.Traded,
        Choice<StarReading>(query, "reading", ("2008", StarReading.Observatory2008), ("2020", StarReading.Panorama2020)) ?? StarReading.Observatory2008,
        Relatedness(query),
        Choice<double>(query, "threshold", ("1", 1), ("1.25", 1.25), ("1.5", 1.5), ("2", 2)) ?? 1);

    /// <summary>What colours the map.</summary>
    public static MapMeasure Measure(IQueryCollection query) =>
        Choice<MapMeasure>(query, "measure", ("quotient", MapMeasure.LocationQuotient), ("jobs", MapMeasure.Jobs), ("share", MapMeasure.Share)) ?? MapMeasure.LocationQuotient;

    /// <summary>How far away partners may be.</summary>
    public static PartnerReach Reach(IQueryCollection query) =>
        Choice<PartnerReach>(query, "within", ("500", PartnerReach.Near), ("1000", PartnerReach.Far), ("anywhere", PartnerReach.Anywhere)) ?? PartnerReach.Near;

    /// <summary>How the map is shown.</summary>
    public static MapView View(IQueryCollection query) =>
        Choice<MapView>(query, "view", ("bubbles", MapView.Bubbles), ("boundaries", MapView.Boundaries), ("table", MapView.Table)) ?? MapView.Bubbles;

    /// <summary>The same where borders are loaded or not: those that are not fall back on bubbles, so that a shared address works on any machine.</summary>
    public static MapView View(IQueryCollection query, bool hasBoundaries) => View(query) is var view && view == MapView.Boundaries && !hasBoundaries ? MapView.Bubbles : view;

    /// <summary>Which clusters are meant.</summary>
    public static ClusterSetChoice Clusters(IQueryCollection query) =>
        Choice<ClusterSetChoice>(query, "set", ("derived", ClusterSetChoice.Derived), ("benchmark", ClusterSetChoice.Benchmark)) ?? ClusterSetChoice.Derived;

    /// <summary>One value as text, trimmed; null where it is left out or empty. Of several the last counts.</summary>
    /// <exception cref="StudyRefusedException">Too long, or with control characters.</exception>
    public static string? Text(IQueryCollection query, string name)
    {
        var text = Last(query, name);
        return text.Length == 0 ? null : IsPlain(text) ? text : throw Refuse(name, "at most 200 plain characters", "hooguit 200 gewone tekens");
    }

    /// <summary>One value to show again in its box; empty where it cannot be used: also an error page has the box.</summary>
    public static string Echo(IQueryCollection query, string name) => Last(query, name) is var text && IsPlain(text) ? text : "";

    /// <summary>The address of the present page with some switches changed; null takes one out.</summary>
    public static string Link(HttpRequest request, params (string Name, string? Value)[] changes) =>
        Link(request.Path.Value ?? "/", request.Query, changes);

    /// <summary>Another address with the present switches, some of them changed.</summary>
    public static string Link(string path, IQueryCollection query, params (string Name, string? Value)[] changes)
    {
        var builder = new QueryBuilder();
        foreach (var (name, values) in query)
            if (name.Length <= LongestValue && !changes.Any(change => change.Name == name) && name != "lang" && values.Count > 0 && values[^1] is { Length: > 0 and <= LongestValue } value)
                builder.Add(name, value);
        foreach (var (name, value) in changes)
            if (value is { Length: > 0 })
                builder.Add(name, value);
        return path + builder.ToQueryString();
    }

    /// <summary>
    /// Another page's address with those of the present switches that every study takes, and some of its own. An activity or a theme has its own level, so none goes there.
    /// </summary>
    public static string Carry(string path, IQueryCollection query, params (string Name, string? Value)[] own)
    {
        var hasOwnLevel = path.StartsWith("/activities/", StringComparison.Ordinal) || path.StartsWith("/themes/", StringComparison.Ordinal) || own.Any(change => change.Name == "activity");
        return Link(path, query, [.. query.Keys.Where(name => !IsCarried(name, hasOwnLevel) && !own.Any(change => change.Name == name)).Select(name => (name, (string?)null)), .. own]);
    }

    private static bool IsCarried(string name, bool hasOwnLevel) => StudyNames.Contains(name) && !(hasOwnLevel && name == "level");

    private static RelatednessChoice Relatedness(IQueryCollection query) => Choice<RelatednessChoice>(
        query, "relatedness", ("proximity", RelatednessChoice.Proximity), ("square-root", RelatednessChoice.SquareRoot), ("association", RelatednessChoice.Association), ("cosine", RelatednessChoice.Cosine))
        ?? RelatednessChoice.Proximity;

    private static string Last(IQueryCollection query, string name) => query[name] is { Count: > 0 } values ? values[^1]?.Trim() ?? "" : "";

    private static bool IsPlain(string text) => text.Length <= LongestValue && !text.Any(char.IsControl);

    /// <summary>A year; null where it is left out.</summary>
    /// <exception cref="StudyRefusedException">No year of four digits.</exception>
    public static int? Year(IQueryCollection query, string name = "year")
    {
        if (Text(query, name) is not { } text)
            return null;
        return text.Length == 4 && text.All(char.IsAsciiDigit)
            ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
            : throw Refuse(name, "a year of four digits, such as 2014", "een jaar van vier cijfers, zoals 2014");
    }

    /// <summary>A whole number.</summary>
    /// <exception cref="StudyRefusedException">No whole number, or one out of range.</exception>
    public static int Number(IQueryCollection query, string name, int least, int most, int otherwise)
    {
        if (Text(query, name) is not { } text)
            return otherwise;
        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Refuse(name, $"a whole number from {least} to {most}", $"een geheel getal van {least} tot {most}");
    }

    internal static T? Choice<T>(IQueryCollection query, string name, params (string Word, T Value)[] choices)
        where T : struct
    {
        if (Text(query, name) is not { } text)
            return null;
        foreach (var (word, value) in choices)
            if (word.Equals(text, StringComparison.OrdinalIgnoreCase))
                return value;
        var english = FigureText.List([.. choices.Select(choice => choice.Word)], System.Globalization.CultureInfo.GetCultureInfo("en"));
        var dutch = FigureText.List([.. choices.Select(choice => choice.Word)], System.Globalization.CultureInfo.GetCultureInfo("nl"));
        throw Refuse(name, $"one of {english}", $"een van {dutch}");
    }

    internal static StudyRefusedException Refuse(string name, string english, string dutch) => new(
        RefusalReason.BadSettings,
        new LocalText($"The switch \"{name}\" must be {english}.", $"De keuze \"{name}\" moet {dutch} zijn."),
        offers: [new(name, null)]);
}
