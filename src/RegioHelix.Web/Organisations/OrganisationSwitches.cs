using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using RegioHelix.Registry.Organisations;
using RegioHelix.Studies.Organisations;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Organisations;

/// <summary>Which organisations an address asks for.</summary>
internal static class OrganisationSwitches
{
    private const int LastPage = 100_000;

    /// <summary>Reads it.</summary>
    /// <exception cref="Studies.StudyRefusedException">A value that cannot be read.</exception>
    public static OrganisationQuestion Read(IQueryCollection query) => new()
    {
        Name = QuerySwitches.Text(query, "name"),
        Kind = Enum<OrganisationKind>(query, "kind"),
        Region = QuerySwitches.Text(query, "region"),
        Activity = QuerySwitches.Text(query, "activity"),
        Theme = QuerySwitches.Text(query, "theme"),
        Page = Page(query),
    };

    /// <summary>Which page of a list.</summary>
    public static int Page(IQueryCollection query) => QuerySwitches.Number(query, "page", 1, LastPage, 1);

    /// <summary>A value of a choice, as <see cref="Word"/> writes it.</summary>
    public static T? Enum<T>(IQueryCollection query, string name)
        where T : struct, Enum => QuerySwitches.Choice(query, name, [.. System.Enum.GetValues<T>().Select(value => (Word(value), value))]);

    /// <summary>A value of a choice as addresses and files write it: <c>cluster-organisation</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>A language by its own name, which its speakers know wherever they read.</summary>
    public static string Language(string code) => CultureInfo.GetCultureInfo(code).NativeName;
}
