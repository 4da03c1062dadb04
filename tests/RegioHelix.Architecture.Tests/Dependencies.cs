using System.Text.RegularExpressions;
using System.Xml.Linq;
using RegioHelix.Testing;

namespace RegioHelix.Architecture.Tests;

/// <summary>Every package has its reason on record.</summary>
public sealed class Dependencies
{
    [Fact]
    public void Every_package_is_named_in_the_record()
    {
        var packages = XDocument.Load(Path.Combine(Requires.FindRoot(), "Directory.Packages.props"));
        var record = File.ReadAllText(Path.Combine(Requires.FindRoot(), "docs", "decisions", "0002-dependencies.md"));
        Assert.Empty(Unnamed(packages, record));
    }

    [Fact]
    public void A_deliberate_offender_is_seen()
    {
        var packages = XDocument.Parse("""<Project><PackageVersion Include="Good" /><PackageVersion Include="Good.Part" /><PackageVersion Include="Bad" /></Project>""");
        Assert.Equal(["Good", "Bad"], Unnamed(packages, "| Good.Part | MIT | Badly needed. |"));
    }

    // Whole names only: a package is not on record because another begins with its name.
    private static IEnumerable<string> Unnamed(XDocument packages, string record) =>
        from package in packages.Descendants("PackageVersion")
        let name = (string)package.Attribute("Include")!
        where !Regex.IsMatch(record, $@"(?<![\w.]){Regex.Escape(name)}(?!\w|\.\w)")
        select name;
}
