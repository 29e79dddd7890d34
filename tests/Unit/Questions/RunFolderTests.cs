using Parapet.Campaigns.Journals;
using Parapet.Campaigns.Ledger;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Running;
using Parapet.Tests.Unit.Campaigns.Files;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

public sealed class RunFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Run => Path.Combine(_folder.Path, "run");

    private string Study => Path.Combine(_folder.Path, "studies", "mine", "study.yaml");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_with_a_run_of_the_same_file_is_taken()
    {
        Leave(Study);
        Assert.Equal(Run, RunFolder.Of(Run, Study, "mine", new()));
    }

    [Fact]
    public void A_folder_with_the_run_of_a_copied_study_is_refused()
    {
        Leave(Path.Combine(_folder.Path, "studies", "copy", "study.yaml"));
        var problems = new Problems();
        Assert.Null(RunFolder.Of(Run, Study, "mine", problems));
        Assert.Contains("../studies/copy/study.yaml", Assert.Single(problems.InOrder()).Found, StringComparison.Ordinal);
    }

    /// <summary>The way to the study is another from there, and leads nowhere; the study's text is kept beside the run.</summary>
    [Theory]
    [InlineData("study: mine", true)]
    [InlineData("study: of another day", false)]
    public void A_run_that_was_copied_to_another_depth_is_known_by_its_study(string kept, bool isMine)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Study)!);
        File.WriteAllText(Study, "study: mine");
        Directory.CreateDirectory(Run);
        File.WriteAllText(Path.Combine(Run, "run.json"), """{"source": "../../../gone/study.yaml"}""");
        File.WriteAllText(Path.Combine(Run, "study.yaml"), kept);
        Assert.Equal(isMine ? Run : null, RunFolder.Of(Run, Study, "mine", new()));
    }

    [Fact]
    public void An_unfinished_run_that_was_copied_is_known_by_what_it_keeps()
    {
        using (var run = Begin(7))
        {
            run.Log.Keep(MadeUp.Turns(1)[0]);
        }

        File.WriteAllBytes(Path.Combine(Run, "unfinished", "lock"), FolderClaim.Of("../../gone/study.yaml"));
        Directory.CreateDirectory(Path.GetDirectoryName(Study)!);
        File.WriteAllText(Study, MadeUp.Identity.StudyText);
        Assert.Equal(Run, RunFolder.Of(Run, Study, "mine", new()));
        File.WriteAllText(Study, "study: other");
        Assert.Null(RunFolder.Of(Run, Study, "mine", new()));
    }

    /// <summary>A power cut may leave any part of it, or nonsense: it is then nobody's claim.</summary>
    [Fact]
    public void A_torn_claim_is_nobodys()
    {
        var whole = FolderClaim.Of("../studies/copy/study.yaml");
        Assert.Equal("../studies/copy/study.yaml", FolderClaim.Read(whole));
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.Null(FolderClaim.Read(whole[..length]));
            Assert.Null(FolderClaim.Read([.. whole[..length], .. new byte[whole.Length - length]]));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"source\": 3}")]
    public void A_folder_that_does_not_say_whose_it_is_belongs_to_nobody(string record)
    {
        Directory.CreateDirectory(Run);
        File.WriteAllText(Path.Combine(Run, "run.json"), record);
        Assert.Equal(Run, RunFolder.Of(Run, Study, "mine", new()));
    }

    [Fact]
    public void An_unfinished_run_is_found_again_by_its_own_inputs_alone()
    {
        using (var first = Begin(7))
        {
            first.Log.Keep(MadeUp.Turns(1)[0]);
        }

        using (var other = Begin(8))
        {
            Assert.Empty(other.Log.Done);
            Assert.Contains("seed 7, not 8", Assert.Single(other.Notes), StringComparison.Ordinal);
        }

        using var again = Begin(7);
        Assert.Single(again.Log.Done);
        Assert.Contains("Goes on", Assert.Single(again.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finished_run_and_one_in_which_nothing_came_leave_nothing_behind()
    {
        using (Begin(7))
        {
        }

        Assert.False(Directory.Exists(Run));
        using (var second = Begin(7))
        {
            second.Log.Keep(MadeUp.Turns(1)[0]);
            second.IsFinished = true;
        }

        Assert.False(Directory.Exists(Run));
    }

    [Fact]
    public void Two_runs_do_not_go_into_one_folder_at_a_time()
    {
        using var first = Begin(7);
        var problems = new Problems();
        Assert.Null(UnfinishedRun.Open(Run, Study, MadeUp.Identity with { Seed = 8 }, problems));
        Assert.Contains("no other run", Assert.Single(problems.InOrder()).Allowed, StringComparison.Ordinal);
    }

    /// <summary>A killed run leaves its lock, which says whose the folder is.</summary>
    [Fact]
    public void A_folder_with_the_unfinished_run_of_a_copied_study_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(Run, "unfinished"));
        File.WriteAllBytes(Path.Combine(Run, "unfinished", "lock"), FolderClaim.Of("../studies/copy/study.yaml"));
        var problems = new Problems();
        Assert.Null(RunFolder.Of(Run, Study, "mine", problems));
        Assert.Contains("../studies/copy/study.yaml", Assert.Single(problems.InOrder()).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finished_run_of_other_inputs_is_told_before_its_place_is_taken()
    {
        Directory.CreateDirectory(Run);
        var identity = MadeUp.Identity;
        File.WriteAllText(Path.Combine(Run, "study.yaml"), identity.StudyText);
        File.WriteAllBytes(Path.Combine(Run, RunRecord.FileName), new RunRecord
        {
            Version = identity.Version, Source = RunFolder.WayTo(Study, Run), CatalogueHash = identity.CatalogueHash, Seed = 6, Replications = identity.Replications,
            Terrain = null, Figures = null, With = [], Without = identity.Without,
        }.ToJson());
        using var begun = Begin(7);
        Assert.Contains("takes the place of the one in", Assert.Single(begun.Notes), StringComparison.Ordinal);
        Assert.EndsWith("other inputs: seed 6, not 7.", begun.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_quick_look_takes_no_full_runs_folder_and_says_what_it_is_worth()
    {
        var problems = new Problems();
        var question = new RunQuestion("lone-target") { IsQuick = true, Threads = 2, Terrain = "none" };
        var prepared = question.Prepare(problems)!;
        Assert.Equal(Path.Combine("out", "lone-target-quick"), prepared.Output);
        var answer = question.Answer(prepared, unfinished: null, problems, progress: null, TestContext.Current.CancellationToken)!;
        Assert.StartsWith("A quick look: 8 of 768 raids. By chance alone its intervals are some 9.8 times as wide", answer.Worth, StringComparison.Ordinal);
        Assert.Contains("draws 8 in place of 24 readings", answer.Worth, StringComparison.Ordinal);
        Assert.Equal([KeptRaid.WorstOf(answer.Result)], answer.Journals.Select(journal => journal.Raid).Distinct());
    }

    private UnfinishedRun Begin(ulong seed)
    {
        var problems = new Problems();
        var run = UnfinishedRun.Open(Run, Study, MadeUp.Identity with { Seed = seed }, problems);
        Assert.Empty(problems.InOrder());
        return run!;
    }

    private void Leave(string source)
    {
        Directory.CreateDirectory(Run);
        File.WriteAllText(Path.Combine(Run, "run.json"), $$"""{"source": "{{RunFolder.WayTo(source, Run)}}"}""");
    }
}
