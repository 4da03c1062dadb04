using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Studies.Partnerships;

/// <summary>What member regions are called. The table of regions names those of level 2; of others the names that the territories give are used.</summary>
internal static class MemberNames
{
    /// <summary>A region's name; its code where nobody names it here.</summary>
    public static LocalText Of(string code, NutsVersion version)
    {
        var name = RegionNames.Identify(code, version).Name;
        return name.English != code ? name
            : TerritoryCatalogue.All.SelectMany(territory => territory.Members).FirstOrDefault(member => member.Code == code && member.Name.Length > 0) is { } named ? LocalText.Same(named.Name)
            : name;
    }
}
