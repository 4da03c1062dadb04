using System.Xml.Linq;
using RegioHelix.Testing;

namespace RegioHelix.Architecture.Tests;

/// <summary>Who may reference whom: the table of the architecture, held against the project files.</summary>
public sealed class ReferenceTable
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Vocabulary"] = [],
        ["Analytics"] = ["Vocabulary"],
        ["Matchmaking"] = ["Vocabulary"],
        ["Store"] = ["Vocabulary"],
        ["Import"] = ["Vocabulary", "Store"],
        ["Registry"] = ["Vocabulary"],
        ["Studies"] = ["Vocabulary", "Analytics", "Matchmaking", "Store", "Registry"],
        ["Web"] = ["Vocabulary", "Studies", "Registry"],
        ["Cli"] = ["Vocabulary", "Analytics", "Matchmaking", "Store", "Import", "Registry", "Studies", "Web"],
    };

    // Rooms that stay pure carry no package at all.
    private static readonly string[] WithoutPackages = ["Vocabulary", "Analytics", "Matchmaking"];

    [Fact]
    public void Every_room_is_in_the_table()
    {
        var rooms = Directory.GetDirectories(Path.Combine(Requires.FindRoot(), "src")).Select(folder => Path.GetFileName(folder)["RegioHelix.".Length..]);
        Assert.Equal(Allowed.Keys.Order(), rooms.Order());
    }

    [Fact]
    public void Rooms_reference_only_what_the_table_allows()
    {
        foreach (var room in Allowed.Keys)
            Assert.Empty(Offences(room, Project(room)));
    }

    [Fact]
    public void A_deliberate_offender_is_seen()
    {
        var offender = XDocument.Parse("""<Project><ItemGroup><ProjectReference Include="../RegioHelix.Import/RegioHelix.Import.csproj" /></ItemGroup></Project>""");
        Assert.Equal(["Web references Import"], Offences("Web", offender));
    }

    [Fact]
    public void Pure_rooms_have_no_package()
    {
        foreach (var room in WithoutPackages)
            Assert.Empty(Packages(Project(room)));
    }

    [Fact]
    public void Packages_of_a_room_stay_in_it()
    {
        foreach (var room in Allowed.Keys)
            foreach (var package in Packages(Project(room)))
                Assert.True((string?)package.Attribute("PrivateAssets") == "compile", $"{room}: {(string?)package.Attribute("Include")} needs PrivateAssets=\"compile\", otherwise it leaks into the rooms above");
    }

    private static IEnumerable<string> Offences(string room, XDocument project) =>
        from reference in project.Descendants("ProjectReference")
        let target = Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!)["RegioHelix.".Length..]
        where !Allowed[room].Contains(target)
        select $"{room} references {target}";

    private static IEnumerable<XElement> Packages(XDocument project) => project.Descendants("PackageReference");

    private static XDocument Project(string room) =>
        XDocument.Load(Path.Combine(Requires.FindRoot(), "src", $"RegioHelix.{room}", $"RegioHelix.{room}.csproj"));
}
