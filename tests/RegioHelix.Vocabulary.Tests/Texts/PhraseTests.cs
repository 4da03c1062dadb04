using System.Globalization;
using System.Text.Json;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Vocabulary.Tests.Texts;

public sealed class PhraseTests
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");

    [Fact]
    public void A_phrase_is_read_in_either_language()
    {
        var fields = 3;
        var phrase = Phrase.Of($"{fields} fields");
        Assert.Equal(("3 fields", "3 velden"), (phrase.ToString(), phrase.In(Dutch)));
        Assert.Equal("3 fields", phrase.In(CultureInfo.GetCultureInfo("fi")));
    }

    [Fact]
    public void A_phrase_in_a_place_is_put_into_the_language_too_and_data_stay_as_they_are()
    {
        var size = Phrase.Of($"{1.5} GB");
        var data = "an object";
        var phrase = Phrase.Of($"more than {size}");
        Assert.Equal(("more than 1.5 GB", "meer dan 1,5 GB"), (phrase.ToString(), phrase.In(Dutch)));
        Assert.Equal("klasse an object", Phrase.Of($"class {data}").In(Dutch));
    }

    [Fact]
    public void Braces_of_the_data_and_of_the_words_stand_as_they_are()
    {
        var data = "{0} {x}";
        Assert.Equal("class {0} {x}", Phrase.Of($"class {data}").ToString());
        Assert.Equal("{invented}", Phrase.Of("{invented}").ToString());
    }

    [Fact]
    public void What_was_stored_is_read_back_equal()
    {
        var inner = Phrase.Of($"{2.5} MB");
        var phrase = Phrase.Of($"{inner} announced, {"\"quoted\" { }"} at most");
        Assert.Equal(phrase, Phrase.Parse(phrase.Store()));
        Assert.Equal(phrase.In(Dutch), Phrase.Parse(phrase.Store()).In(Dutch));
        Assert.Equal(Phrase.Verbatim("12:00 AM"), Phrase.Parse(Phrase.Verbatim("12:00 AM").Store()));
    }

    [Theory]
    [InlineData("reading")]
    [InlineData("")]
    [InlineData("{broken")]
    [InlineData("\"half a quote")]
    [InlineData("a.csv:2:3 bad-cell: x; mend it")]
    public void A_plain_text_of_an_older_version_is_taken_as_it_is(string stored) => Assert.Equal(stored, Phrase.Parse(stored).ToString());

    [Fact]
    public void A_problem_stored_by_an_older_version_is_read()
    {
        var problem = JsonSerializer.Deserialize<Problem>("""{"File":"a.csv","Line":2,"Column":3,"Rule":"bad-cell","Value":"x","Advice":"made missing"}""")!;
        Assert.Equal("a.csv:2:3 bad-cell: x; made missing", problem.In(Dutch));
    }

    [Fact]
    public void A_problem_is_stored_as_data_and_read_in_either_language()
    {
        var problem = new Problem("a.csv", 2, 3, "ragged-row", Phrase.Of($"{4} fields"), Phrase.Of("the table has a header and nothing below it"));
        var read = JsonSerializer.Deserialize<Problem>(JsonSerializer.Serialize(problem))!;
        Assert.Equal(problem, read);
        Assert.Equal("a.csv:2:3 ragged-row: 4 fields; the table has a header and nothing below it", read.ToString());
        Assert.Equal("a.csv:2:3 ragged-row: 4 velden; de tabel heeft een kop en niets eronder", read.In(Dutch));
    }

    [Fact]
    public void A_value_is_shown_on_one_line_of_at_most_60_characters()
    {
        var text = "two\nlines " + new string('x', 100);
        var shown = new Problem("a.csv", 0, 0, "odd", Phrase.Of($"class {text}"), Phrase.Empty).ValueIn(Dutch);
        Assert.Equal(60, shown.Length);
        Assert.StartsWith("klasse two lines x", shown, StringComparison.Ordinal);
    }
}
