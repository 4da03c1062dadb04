namespace RegioHelix.Cli.Tests.Contract;

/// <summary>A line that cannot be read: exit code 1, what was perhaps meant, nothing on stdout, and no data directory made.</summary>
public sealed class MistypedLineTests
{
    [Theory]
    [InlineData("regoin ITH3", "'regoin' was not matched", "\nregion\n")]
    [InlineData("region ITH3 --fromat json", "'--fromat' was not matched", "\n--format\n")]
    [InlineData("data lst", "'lst' was not matched", "\nlist\n")]
    public async Task A_mistyped_word_is_answered_with_the_nearest(string line, string what, string meant)
    {
        var errors = (await Product.Run(line.Split(' '))).Refused();
        Assert.Contains(what, errors, StringComparison.Ordinal);
        Assert.Contains(meant, errors + "\n", StringComparison.Ordinal);
        Assert.DoesNotContain("Usage:", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("region", "Required argument 'CODE' missing")]
    [InlineData("data", "Required command was not provided")]
    [InlineData("import csv a.csv", "Option '--dataset' is required")]
    [InlineData("region ITH3 --level canton", "'canton' not recognized")]
    [InlineData("region ITH3 --year twenty", "Cannot parse argument 'twenty'")]
    public async Task What_is_missing_or_not_allowed_is_answered_with_the_help(string line, string what)
    {
        var errors = (await Product.Run(line.Split(' '))).Refused();
        Assert.Contains(what, errors, StringComparison.Ordinal);
        Assert.Contains("Usage:", errors, StringComparison.Ordinal);
    }
}
