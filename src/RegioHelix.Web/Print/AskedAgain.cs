using System.Globalization;
using Microsoft.AspNetCore.Http;
using RegioHelix.Studies.Certainty;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Web.Print;

/// <summary>How a printed figure is asked for again: the address of its JSON and the command that gives the same.</summary>
/// <param name="Id">Its mark in the document: <c>q1</c>.</param>
/// <param name="Address">The address on a server, with every switch that decides it.</param>
/// <param name="Command">The line for a terminal.</param>
public sealed record AskedAgain(string Id, string Address, string Command)
{
    /// <summary>A study with its settings decided.</summary>
    /// <param name="id">Its mark.</param>
    /// <param name="path">The path of its JSON.</param>
    /// <param name="command">The command and its subject.</param>
    /// <param name="settings">The switches.</param>
    /// <param name="more">Further switches: name in the address, option of the command, value.</param>
    public static AskedAgain Of(string id, string path, string command, StudySettings settings, params (string Name, string Option, string? Value)[] more) =>
        OfFile(id, path, command, settings, [.. more, ("", "--format json", "json")]);

    /// <summary>The same for a command that writes its JSON to a file.</summary>
    public static AskedAgain OfFile(string id, string path, string command, StudySettings settings, params (string Name, string Option, string? Value)[] more)
    {
        var switches = Switches(settings).Concat(more.Where(one => one.Value is not null).Select(one => (one.Name, one.Option, Value: one.Value!))).ToList();
        var query = QueryString.Create(switches.Where(one => one.Name.Length > 0).Select(one => KeyValuePair.Create(one.Name, (string?)one.Value)));
        // A switch without a value of its own, such as --all, is its own option.
        var options = switches.Where(one => one.Option.Length > 0).Select(one => one.Option.Contains(' ') || one.Option == "--all" ? one.Option : $"{one.Option} {one.Value}");
        return new(id, path + query, $"regiohelix {command} {string.Join(' ', options)}");
    }

    /// <summary>The word of a reach in an address.</summary>
    public static string? WordOf(PartnerReach reach) => reach switch { PartnerReach.Far => "1000", PartnerReach.Anywhere => "anywhere", _ => null };

    private static IEnumerable<(string Name, string Option, string Value)> Switches(StudySettings settings)
    {
        yield return ("dataset", "--dataset", settings.Dataset ?? "");
        yield return ("year", "--year", settings.Year?.ToString(CultureInfo.InvariantCulture) ?? "");
        if (settings.Level is { } level)
            yield return ("level", "--level", level.ToString().ToLowerInvariant());
        if (settings.Scope == ActivityScope.All)
            yield return ("scope", "--all", "all");
        if (settings.Reading == StarReading.Panorama2020)
            yield return ("reading", "--stars panorama-2020", "2020");
        if (settings.Relatedness != RelatednessChoice.Proximity)
            yield return ("relatedness", "--relatedness", CertaintyStudy.RelatednessWord(settings.Relatedness));
        if (settings.Threshold != 1)
            yield return ("threshold", "--threshold", settings.Threshold.ToString(CultureInfo.InvariantCulture));
    }
}
