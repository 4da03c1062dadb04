namespace RegioHelix.Cli.Tests.Contract;

/// <summary>The names of commands and options are a contract; each has a help with an example.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("registry import", "<FILE> --map --sheet --cluster --preview --publish --data --registry", "regiohelix registry import members.csv --map name=Firma")]
    [InlineData("registry export", "<FILE> --cluster --data --registry", "regiohelix registry export organisations.xlsx")]
    [InlineData("registry import people", "<FILE> --map --sheet --source --preview --data --registry", "regiohelix registry import people team.csv --source \"our members' meeting, 3 March 2026\"")]
    [InlineData("registry export people", "<FILE> --data --registry", "regiohelix registry export people people.xlsx")]
    [InlineData("registry imports", "--data --registry", "regiohelix registry imports")]
    [InlineData("registry undo", "<IMPORT> --data --registry", "regiohelix registry undo last")]
    [InlineData("registry invented", "--seed --remove --data --registry", "regiohelix registry invented --remove")]
    [InlineData("admin create", "<MAIL> --role <administrator|moderator> --data --registry", "regiohelix admin create root@example.org")]
    [InlineData("admin role", "<MAIL> <administrator|moderator> --remove --data --registry", "regiohelix admin role ada@example.org moderator")]
    [InlineData("admin password", "<MAIL> --data --registry", "regiohelix admin password ada@example.org")]
    [InlineData("admin list", "--data --registry", "regiohelix admin list")]
    [InlineData("backup", "<DIR> --data --registry", "regiohelix backup backup-2026-11-26")]
    [InlineData("restore", "<DIR> --force --check --erasures --data --registry", "regiohelix restore backup-2026-11-26")]
    [InlineData("needs match", "<NEED> --among --top --json --data --registry", "regiohelix needs match sought-in-plastics-invented")]
    [InlineData("needs for", "<ORGANISATION> --top --json --data --registry", "regiohelix needs for velmora-works-invented")]
    [InlineData("funding check", "<CASE.json> --json --rules --data", "regiohelix funding check case.json")]
    [InlineData("funding rules", "--json --rules --data", "regiohelix funding rules --rules my-rules.tsv")]
    [InlineData("consortium check", "<CASE.json> --rules --set --json --data", "regiohelix consortium check case.json --rules i3-strand-1")]
    [InlineData("consortium repair", "<CASE.json> --rules --set --json --data", "regiohelix consortium repair case.json --rules i3-strand-1")]
    [InlineData("consortium rules", "--rules --json --data", "regiohelix consortium rules")]
    [InlineData("strategy list", "--region --json --data --registry", "regiohelix strategy list")]
    [InlineData("strategy begin", "<STRATEGY> --title --language --organisation --data --registry", "regiohelix strategy begin ITH3/2021-2027 --title")]
    [InlineData("strategy import", "<FILE> --strategy --rows --map --sheet --language --leave-out --preview --data --registry", "regiohelix strategy import projects.csv --strategy ITH3/2021-2027")]
    [InlineData("strategy undo", "<IMPORT> --strategy --data --registry", "regiohelix strategy undo last --strategy ITH3/2021-2027")]
    [InlineData("strategy publish", "<STRATEGY> --hide --data --registry", "regiohelix strategy publish ITH3/2021-2027")]
    [InlineData("strategy show", "<STRATEGY> --dataset --json --data --registry", "regiohelix strategy show ITH3/2021-2027")]
    [InlineData("strategy chain", "<STRATEGY> --dataset --json --data --registry", "regiohelix strategy chain ITH3/2021-2027")]
    [InlineData("strategy check", "<STRATEGY> --outcome --priorities --scale --from --first-year --last-year --compare --exclude --keep-neighbours --placebos --seed --reports --json --data --registry", "regiohelix strategy check ITH3/2014-2020 --outcome lfst_r_lfe2en2")]
    [InlineData("cluster list", "--format <json|table> --data", "regiohelix cluster list")]
    [InlineData("import records", "<FILE|DIR> --dataset --entity --region --activity --year --weight --delimiter --decimal <comma|point> --nuts --classification --source --add --afresh --records --data", "regiohelix import records patents.csv --dataset")]
    [InlineData("records list", "--json --records --data", "regiohelix records list")]
    [InlineData("records years", "<DATASET> --years --nuts-level --detail --json --records --data", "regiohelix records years patents --years 2010-2014")]
    [InlineData("records remove", "<DATASET> --records --data", "regiohelix records remove patents")]
    [InlineData("import links", "<FILE> --dataset --title --source --data", "regiohelix import links projects.csv --dataset")]
    [InlineData("serve", "--urls --empty --data --registry", "regiohelix serve --urls http://")]
    [InlineData("import eurostat", "<CODE> --file --since --data", "regiohelix import eurostat lfst_r_lfe2en2 --file")]
    [InlineData("compute", "--list --variant --as --layout <long|wide> --absent --decimal --income --population --groups --of --presence --threshold --diagonal --own --relatedness --deviation --scale --sign --iterations --decimals --multiply --memory --draws --chance-of --out --json --from-records --pairs <entities|regions> --nuts-level --detail --amounts <entities|records|weight> --most-activities --larger <leave-out|stop> --data", "regiohelix compute location-quotient jobs.csv")]
    [InlineData("import recommended", "--data", "regiohelix import recommended")]
    [InlineData("import csv", "<FILE> --dataset --region --activity --value --year --delimiter --nuts --classification --indicator --bad-cells <missing|stop> --data", "regiohelix import csv jobs.csv --dataset")]
    [InlineData("import boundaries", "--file --nuts --data", "regiohelix import boundaries --nuts 2013 --file")]
    [InlineData("import simulated", "--seed --data", "regiohelix import simulated --seed 7")]
    [InlineData("data list", "--data", "regiohelix data list")]
    [InlineData("data check", "--data", "regiohelix data check")]
    [InlineData("data use", "<DATASET> <VINTAGE> --data", "regiohelix data use lfst_r_lfe2en2 2")]
    [InlineData("region", "<CODE> --dataset --year --level --all --format <csv|json|table> --package --data", "regiohelix region ITH3")]
    [InlineData("brief", "<REGION> --out --lang --site --for --theme --within --dataset --year --level --all --stars --relatedness --threshold --data", "regiohelix brief ITH3 --out")]
    [InlineData("report", "<TERRITORY> --out --lang --site --since --dataset --year --level --all --stars --data --registry", "regiohelix report NL --out")]
    [InlineData("reproduce", "<FILE>", "regiohelix region ITH3 --package")]
    [InlineData("activity", "<CODE> --dataset --year --level --all --format <csv|json|table> --data", "regiohelix activity C28")]
    [InlineData("network introductions", "<TIES.csv> --from --to --max-intermediaries --routes --json", "regiohelix network introductions ties.csv --from")]
    [InlineData("network xray", "<TIES.csv> --groups --introductions --json", "regiohelix network xray ties.csv")]
    [InlineData("evidence", "<PANEL.csv> --unit --time --outcome --treated --from --first-treated --exclude --delimiter --method <all|did|synthetic-control|synthetic-did> --predictors --fit --placebos --seed --json --sector --priorities", "regiohelix evidence panel.csv --unit")]
    [InlineData("evidence", "--sector --priorities --family", "regiohelix evidence panel.csv --unit region --time year --outcome jobs --treated Alpha --from 2014 --sector nace --priorities C10,C26")]
    [InlineData("strategy check", "--compare --reports", "regiohelix strategy check ITH3/2014-2020 --outcome sbs_r_nuts06_r2/wages --compare IT,FR,ES --reports checks")]
    [InlineData("event schedule", "<INSTANCE.json> --seconds --iterations --seed --fair --out", "regiohelix event schedule meetings.json --seconds")]
    [InlineData("event repair", "<INSTANCE.json> <SCHEDULE.json> --cancel --out", "regiohelix event repair meetings.json schedule.json --cancel")]
    [InlineData("event groups", "<INSTANCE.json> --seconds --iterations --seed --out", "regiohelix event groups groups.json --seconds")]
    public async Task A_command_has_its_options_and_an_example(string command, string options, string example)
    {
        var help = await Help(command.Split(' '));
        Assert.Contains($"regiohelix {command} ", help, StringComparison.Ordinal);
        foreach (var option in options.Split(' '))
            Assert.Contains(option, help, StringComparison.Ordinal);
        Assert.Contains($"  {example}", help[..help.IndexOf("Usage:", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_lists_its_commands()
    {
        var help = await Help([]);
        foreach (var command in new[] { "serve", "import", "data", "region <CODE>", "activity <CODE>", "network" })
            Assert.Contains($"\n  {command}  ", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "eurostat <CODE>  recommended  csv <FILE>  boundaries  simulated")]
    [InlineData("registry", "import <FILE>  export <FILE>  imports  undo <IMPORT>  invented")]
    [InlineData("admin", "create <MAIL>  role <MAIL> <administrator|moderator>  password <MAIL>  list")]
    [InlineData("data", "list  check  use <DATASET> <VINTAGE>")]
    public async Task A_group_of_commands_lists_them(string group, string commands)
    {
        var help = await Help([group]);
        foreach (var command in commands.Split("  "))
            Assert.Contains($"\n  {command}  ", help, StringComparison.Ordinal);
    }

    // Help names the program that runs, which in a test is the test.
    private static async Task<string> Help(string[] command) =>
        (await Product.Run([.. command, "--help"])).Well().Replace(Path.GetFileName(Environment.GetCommandLineArgs()[0]).Replace(".dll", "", StringComparison.Ordinal), "regiohelix", StringComparison.Ordinal);
}
