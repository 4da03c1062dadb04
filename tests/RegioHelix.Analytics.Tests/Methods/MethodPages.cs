namespace RegioHelix.Analytics.Tests.Methods;

public sealed class MethodPages
{
    public static TheoryData<string> Measures => [.. Directory.GetFiles(WorkedExample.Folder, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Measures))]
    public void Stand_in_both_languages_with_the_same_example(string measure)
    {
        var dutch = Path.Combine(WorkedExample.Folder, "nl", measure + ".md");
        Assert.True(File.Exists(dutch), $"{measure} has no Dutch page");
        Assert.Equal(WorkedExample.Of(measure).Text, WorkedExample.Read(dutch).Text);
        Assert.Equal(Headings(Path.Combine(WorkedExample.Folder, measure + ".md")), Headings(dutch));
    }

    private static int Headings(string path) => File.ReadLines(path).Count(line => line.StartsWith("## ", StringComparison.Ordinal));
}
