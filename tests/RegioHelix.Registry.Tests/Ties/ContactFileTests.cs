using RegioHelix.Registry.Ties;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.Ties;

/// <summary>What is read of files of contacts, and what is said of what cannot be.</summary>
public sealed class ContactFileTests
{
    [Fact]
    public void Cards_of_all_three_versions_are_read()
    {
        const string text = """
            BEGIN:VCARD
            VERSION:4.0
            FN:Ada van de
              Poel
            EMAIL;TYPE=work:ADA@poel.example
            EMAIL:other@poel.example
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            N:Brück\, Ölaf;Ben;;;
            item1.EMAIL;type=INTERNET:mailto:ben@x.example
            END:VCARD
            BEGIN:VCARD
            VERSION:2.1
            FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ren=C3=A9e =
            Cr=C3=A9ateur
            EMAIL:renee@x.example
            END:VCARD
            """;
        Assert.Equal([(1, "Ada van de Poel", "ada@poel.example"), (8, "Ben Brück, Ölaf", "ben@x.example"), (13, "Renée Créateur", "renee@x.example")], ContactFile.Read(text).Select(one => (one.Line, one.Name, one.Mail)));
    }

    [Theory]
    [InlineData("Name,E-mail Address\nAda,ada@x.example\n")]
    [InlineData("\uFEFFE-Mail;Naam\nADA@x.example;Ada\n")]
    [InlineData("First Name\tLast Name\tE-mail 1 - Value\nAda\t\tada@x.example\n")]
    public void Tables_are_read_by_their_header(string text) =>
        Assert.Equal(("Ada", "ada@x.example", 0), Assert.Single(ContactFile.Read(text)) is var one ? (one.Name, one.Mail, one.Problems.Count) : default);

    [Fact]
    public void Each_row_has_its_own_problems()
    {
        var rows = ContactFile.Read("name,mail\nAda,ada@x.example\nBen,\nCyd,no address\n,dan@x.example\nAgain,ADA@x.example\n<script>,e@x.example\n");
        Assert.Equal([0, 1, 1, 0, 1, 0], rows.Select(row => row.Problems.Count));
        Assert.Equal(["missing", "not-a-mail-address", "doubled"], rows.SelectMany(row => row.Problems).Select(problem => problem.Rule));
        Assert.Equal([2, 3, 4, 5, 6, 7], rows.Select(row => row.Line));
        Assert.Equal("dan@x.example", rows[3].Name);
        Assert.Equal("<script>", rows[5].Name);
    }

    [Theory]
    [InlineData("", "missing")]
    [InlineData("name,town\nAda,Ghent\n", "no-mail-column")]
    [InlineData("name,mail\n", "no-contacts")]
    [InlineData("BEGIN:VCARD\nFN:Ada\n", "no-contacts")]
    public void What_is_no_file_of_contacts_is_told_so(string text, string rule) =>
        Assert.Equal(rule, Assert.Single(Assert.Throws<ProblemsException>(() => ContactFile.Read(text)).Problems).Rule);

    [Fact]
    public void Too_many_and_too_long_are_refused()
    {
        Assert.Equal("too-many", Assert.Throws<ProblemsException>(() => ContactFile.Read("name,mail\n" + string.Concat(Enumerable.Range(0, 600).Select(at => $"a,a{at}@x.example\n")))).Problems[0].Rule);
        Assert.Equal("too-long", Assert.Throws<ProblemsException>(() => ContactFile.Read(new string('x', 500_000))).Problems[0].Rule);
    }
}
