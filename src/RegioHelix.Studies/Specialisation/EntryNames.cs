using System.Globalization;
using RegioHelix.Registry.Funding;
using RegioHelix.Registry.Invented;
using RegioHelix.Registry.Tags;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Partnerships;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Territories;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Specialisation;

/// <summary>The names of what reference tables hold, in both languages: the one place where a page or a sentence chooses between them.</summary>
public static class EntryNames
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");

    /// <summary>An activity's full label.</summary>
    public static LocalText FullName(this ActivityReference activity) => new(activity.English, activity.Dutch);

    /// <summary>An activity's short label.</summary>
    public static LocalText ShortName(this ActivityReference activity) => new(activity.ShortEnglish, activity.ShortDutch);

    /// <summary>A region's name.</summary>
    public static LocalText LocalName(this RegionReference region) => new(region.EnglishName, region.DutchName);

    /// <summary>A country's name.</summary>
    public static LocalText LocalName(this CountryReference country) => new(country.English, country.Dutch);

    /// <summary>A territory's name.</summary>
    public static LocalText LocalName(this Territory territory) => new(territory.English, territory.Dutch);

    /// <summary>A theme's name.</summary>
    public static LocalText LocalName(this Theme theme) => new(theme.English, theme.Dutch);

    /// <summary>The name of a call's rules for a consortium.</summary>
    public static LocalText LocalName(this ConsortiumRuleSet set) => new(set.English, set.Dutch);

    /// <summary>A rule for a consortium in words.</summary>
    public static LocalText LocalName(this ConsortiumRule rule) => new(rule.English, rule.Dutch);

    /// <summary>A rule of a call in words.</summary>
    public static LocalText LocalName(this FundingRule rule) => new(rule.English, rule.Dutch);

    /// <summary>What a classification is.</summary>
    public static LocalText LocalName(this TagScheme scheme) => new(scheme.English, scheme.Dutch);

    /// <summary>A class of a classification in words.</summary>
    public static LocalText LocalName(this TagClass one) => new(one.English, one.Dutch);

    /// <summary>The name of an organisation or a person: the same in both languages, but for the mark of what is invented.</summary>
    public static LocalText OfNamed(string name) => new(name, InventedMark.In(name, Dutch));

    /// <summary>The name of a region or a country; a code outside the reference tables keeps its code as its name.</summary>
    public static LocalText OfPlace(string code) =>
        RegionCatalogue.Find(code)?.LocalName() ?? (code.Length == 2 ? CountryCatalogue.Find(code)?.LocalName() : null) ?? LocalText.Same(code);
}
