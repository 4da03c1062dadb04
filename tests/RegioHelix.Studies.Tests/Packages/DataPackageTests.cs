using System.IO.Compression;
using System.Text;
using RegioHelix.Studies.Packages;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Territories;

namespace RegioHelix.Studies.Tests.Packages;

/// <summary>A package rebuilds its own figures from itself alone, and says what differs where somebody changed it.</summary>
[Collection(nameof(Loaded))]
public sealed class DataPackageTests(LoadedData data)
{
    private static readonly PackageQuestion Region = new(PackageQuestion.Region, "ITH3", new StudySettings("small"));

    private DataPackageStudy Packages => new(data.Store, new TerritoryShelf(null));

    [Theory]
    [InlineData(PackageQuestion.Region, "ITH2")]
    [InlineData(PackageQuestion.Report, "IT")]
    [InlineData(PackageQuestion.Report, "ITH1,ITH3")]
    public void A_package_rebuilds_its_figures_to_the_last_digit(string study, string subject)
    {
        var package = Packages.Write(new PackageQuestion(study, subject, new StudySettings("small")));
        var rebuilt = ReproductionStudy.Run(Open(package));
        Assert.True(rebuilt.IsSame, string.Join('\n', rebuilt.Differences));
        Assert.True(rebuilt.Values > 100, $"{rebuilt.Values} values");
        Assert.Equal(2015, rebuilt.Manifest.Question.Settings.Year);
        Assert.Equal("own", rebuilt.Manifest.Kind);
    }

    [Fact]
    public void A_simulated_region_does_too_and_the_package_says_what_it_is()
    {
        var opened = Open(Packages.Write(new PackageQuestion(PackageQuestion.Region, "NL41", new StudySettings("simulated", 2014))));
        Assert.True(ReproductionStudy.Run(opened).IsSame);
        Assert.Equal("simulated", opened.Manifest.Kind);
        Assert.Contains("THE FIGURES ARE SIMULATED", opened.Find("README.txt"), StringComparison.Ordinal);
        Assert.Equal(data.Store.FindDataset("simulated")!.Vintage.Id, opened.Manifest.Vintage);
    }

    [Fact]
    public void The_same_question_gives_the_same_bytes() => Assert.Equal(Packages.Write(Region), Packages.Write(Region));

    [Fact]
    public void What_the_package_carries_is_what_the_study_says()
    {
        var carried = Open(Packages.Write(Region)).Find("results/region.json")!;
        var profile = data.Regions.Run("ITH3", new StudySettings("small"));
        foreach (var line in profile.Activities.Where(line => line.LocationQuotient is not null))
            Assert.Contains($"\"location_quotient\": {line.LocationQuotient!.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture)}", carried, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_figure_and_a_changed_input_are_named()
    {
        var package = Packages.Write(Region);
        var figure = Rewrite(package, "results/region.json", text => text.Replace("\"herfindahl\": 0.", "\"herfindahl\": 0.9", StringComparison.Ordinal));
        var told = ReproductionStudy.Run(Open(figure));
        Assert.Equal(["results/region.json"], told.Changed);
        Assert.Equal("/herfindahl", Assert.Single(told.Differences).Place);

        var input = Open(package).Manifest.Tables.First(table => table.Query is { Year: 2015, NutsLevel: 2, ActivityLevel: Vocabulary.Activities.ActivityLevel.Division }).File;
        var moved = ReproductionStudy.Run(Open(Rewrite(package, input, text => text.Replace("ITH3,100,", "ITH3,101,", StringComparison.Ordinal))));
        Assert.Equal([input], moved.Changed);
        Assert.Contains(moved.Differences, difference => difference is { File: "results/region.json", Carried: not null, Rebuilt: not null });
    }

    [Fact]
    public void What_is_no_package_is_refused_in_words()
    {
        Assert.Contains("no ZIP", Assert.Throws<PackageFaultException>(() => Open([1, 2, 3])).Message, StringComparison.Ordinal);
        Assert.Contains("lacks package.json", Assert.Throws<PackageFaultException>(() => Open(Zip("a.txt", "a"))).Message, StringComparison.Ordinal);
        Assert.Contains("its form is \"x\"", Assert.Throws<PackageFaultException>(() => Open(Zip("package.json", "{\"format\": \"x\"}"))).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be read", Assert.Throws<PackageFaultException>(() => Open(Zip("package.json", "{"))).Message, StringComparison.Ordinal);
        var lacking = Rewrite(Packages.Write(Region), "inputs/table-01.csv", _ => "region\nITH3,1\n");
        Assert.Contains("cells for 0 activities", Assert.Throws<PackageFaultException>(() => ReproductionStudy.Run(Open(lacking))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inputs/dataset.json", "null")]
    [InlineData("inputs/dataset.json", "{}")]
    [InlineData("inputs/dataset.json", "{\"declaration\": null}")]
    [InlineData("inputs/dataset.json", "no JSON")]
    [InlineData("inputs/table-01.csv", "region,C15\nITH3,1\nITH3,2\n")]
    [InlineData("package.json", "{\"format\": \"regiohelix-data-package/1\", \"question\": null}")]
    [InlineData("package.json", "{\"format\": \"regiohelix-data-package/1\"}")]
    public void A_package_whose_parts_are_not_what_they_should_be_is_refused_in_words(string file, string text) =>
        Assert.NotEmpty(Assert.Throws<PackageFaultException>(() => ReproductionStudy.Run(Open(Rewrite(Packages.Write(Region), file, _ => text)))).Message);

    private static OpenedPackage Open(byte[] package)
    {
        using var stream = new MemoryStream(package);
        return OpenedPackage.Read(stream);
    }

    private static byte[] Zip(string name, string text)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry(name).Open())
            entry.Write(Encoding.UTF8.GetBytes(text));
        return stream.ToArray();
    }

    private static byte[] Rewrite(byte[] package, string name, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            string text;
            using (var reader = new StreamReader(archive.GetEntry(name)!.Open()))
                text = reader.ReadToEnd();
            Assert.NotEqual(text, change(text));
            archive.GetEntry(name)!.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(change(text));
        }
        return stream.ToArray();
    }
}
