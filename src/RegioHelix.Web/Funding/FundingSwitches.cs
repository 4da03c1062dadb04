using System.Globalization;
using Microsoft.AspNetCore.Http;
using RegioHelix.Studies.Funding;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Funding;

/// <summary>A case as an address holds it.</summary>
internal static class FundingSwitches
{
    /// <summary>The fields of the address that a case has; others are other people's, and say nothing.</summary>
    public static CaseFields Read(IQueryCollection query) => new(
        FundingCase.FieldNames.Select(name => (name, text: QuerySwitches.Text(query, name))).Where(field => field.text is not null).ToDictionary(field => field.name, field => field.text!, StringComparer.Ordinal),
        name => name);

    /// <summary>True where the address asks something.</summary>
    public static bool IsAsked(IQueryCollection query) => FundingCase.FieldNames.Any(name => QuerySwitches.Echo(query, name).Length > 0);

    /// <summary>The regions that a box suggests, in their order.</summary>
    public static IReadOnlyList<RegionReference> Regions => RegionCatalogue.ListVersion(NutsVersion.Nuts2024);

    /// <summary>A region's name and code.</summary>
    public static string Name(string? code) =>
        code is null ? "" : RegionCatalogue.Find(code) is { } region ? $"{region.LocalName().In(CultureInfo.CurrentUICulture)} ({code})" : code;
}
