using RegioHelix.Registry.Texts;
using RegioHelix.Studies.Matching;

namespace RegioHelix.Studies.Tests.Matching;

public sealed class MatchTextTests
{
    [Theory]
    [InlineData("en", "coatings coated coating", 1)]
    [InlineData("en", "machines machining machine", 1)]
    [InlineData("en", "companies company", 1)]
    [InlineData("en", "glass glasses", 1)]
    [InlineData("en", "sole solar", 2)]
    [InlineData("nl", "machines machine", 1)]
    [InlineData("nl", "kunststoffen kunststof", 1)]
    [InlineData("de", "Beschichtungen Beschichtung", 1)]
    [InlineData("de", "Maschinen Maschine", 1)]
    [InlineData("fr", "machines machine", 1)]
    [InlineData("fr", "revêtements revêtement", 1)]
    [InlineData("it", "rivestimento rivestimenti", 1)]
    [InlineData("it", "macchine macchina", 1)]
    [InlineData("es", "soluciones solución", 1)]
    [InlineData("fi", "koneet koneita", 2)]
    public void Forms_of_a_word_come_together_and_words_stay_apart(string language, string forms, int stems) =>
        Assert.Equal(stems, MatchText.From([new(language, forms)]).Words.Distinct().Count());

    [Theory]
    [InlineData("We are looking for a partner who can make this with us and for us", "en")]
    [InlineData("Wij zoeken een partner die dit samen met ons kan maken voor de markt", "nl")]
    [InlineData("Wir suchen einen Partner, der das mit uns für den Markt herstellen kann", "de")]
    [InlineData("Nous recherchons un partenaire qui peut le faire avec nous pour le marché", "fr")]
    [InlineData("Cerchiamo un partner che possa farlo con noi per il mercato della regione", "it")]
    [InlineData("Buscamos un socio que pueda hacerlo con nosotros para el mercado de la región", "es")]
    [InlineData("Laser Robot 3000", null)]
    [InlineData("", null)]
    public void A_language_is_told_by_its_small_words_or_not_at_all(string text, string? language) => Assert.Equal(language, MatchText.FindLanguage(text));

    [Fact]
    public void A_text_that_plainly_has_another_language_than_is_said_is_read_in_its_own()
    {
        var read = MatchText.From([new("en", "Wir suchen einen Partner für die Verarbeitung von Kunststoff mit uns")]);
        Assert.Equal(["de"], read.Languages);
        Assert.Contains("@C22", read.SharedWords);
        Assert.DoesNotContain("einen", read.Words);
    }

    [Theory]
    [InlineData("en", "plastics", "@C22")]
    [InlineData("nl", "kunststofverwerking", "@C22")]
    [InlineData("de", "Kunststoffe", "@C22")]
    [InlineData("fr", "plastiques", "@C22")]
    [InlineData("it", "plastica", "@C22")]
    [InlineData("en", "advanced materials", "@KET:advanced-materials")]
    [InlineData("nl", "circulaire economie", "@THEME:circular-economy")]
    [InlineData("en", "training", "@C30", false)]
    public void Words_of_five_languages_lead_to_one_class(string language, string text, string found, bool isThere = true) =>
        Assert.Equal(isThere, MatchText.From([new(language, text)]).SharedWords.Contains(found));

    [Fact]
    public void Hostile_texts_are_words_like_any_and_long_ones_are_cut()
    {
        var read = MatchText.From([new("en", "<script>alert('x')</script> @C22 =1+1 \u0000\u202e " + new string('x', 100) + string.Concat(Enumerable.Repeat(" glue", 100_000)))]);
        Assert.Contains("alert", read.Words);
        Assert.DoesNotContain(read.Words, word => word.StartsWith('@') || word.Length > 40);
        Assert.InRange(read.Words.Count, 100, 1_000);
        Assert.Empty(MatchText.From([]).Words);
        Assert.Equal("alert", read.Spelled["alert"]);
    }

    [Fact]
    public void Vectors_of_words_make_a_text_and_a_bad_file_is_refused()
    {
        var vectors = WordVectors.Read(new StringReader("3 2\nglue 3 4\nLeim 0.6 0.8\nsole 1 0\n"));
        Assert.Equal(3, vectors.Count);
        Assert.Equal([0.6f, 0.8f], vectors.Of([new FreeText("en", "The glue")])!);
        Assert.Equal([0.6f, 0.8f], vectors.Of([new FreeText("de", "Leim")])!);
        Assert.Null(vectors.Of([new FreeText("en", "unknown")]));
        Assert.Throws<InvalidDataException>(() => WordVectors.Read(new StringReader("a 1 2\nb 1\nc 1 2 3\n")));
        Assert.Throws<InvalidDataException>(() => WordVectors.Read(new StringReader("a 1 x\n")));
        Assert.Throws<InvalidDataException>(() => WordVectors.Read(new StringReader("a 1 NaN\n")));
    }
}
