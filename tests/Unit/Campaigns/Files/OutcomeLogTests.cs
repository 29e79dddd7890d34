using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Outcomes.Files;
using Parapet.Catalogue.Reading;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns.Files;

public sealed class OutcomeLogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "log.outcomes");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_kept_is_there_when_it_is_opened_again_and_more_goes_behind_it()
    {
        var turns = MadeUp.Turns(4);
        Keep(turns[2], turns[0]);
        Keep(turns[3]);
        using var log = Open();
        Assert.Equal(MadeUp.Bits([turns[2], turns[0], turns[3]]), MadeUp.Bits(log.Done));
    }

    [Fact]
    public void A_cut_off_end_is_cut_away_and_what_comes_later_is_whole()
    {
        var turns = MadeUp.Turns(3);
        Keep(turns[0], new(1, [.. turns.SelectMany(turn => turn.Outcomes)]));
        using (var file = new FileStream(File, FileMode.Open))
        {
            file.SetLength(file.Length - 5);
        }

        Keep(turns[2]);
        Assert.Equal(MadeUp.File(MadeUp.Identity, [turns[0], turns[2]]), System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void A_second_program_does_not_get_what_a_first_has()
    {
        using var first = Open();
        Assert.Null(OutcomeLog.Open(File, MadeUp.Identity, new(), out var failure));
        Assert.StartsWith($"{File}: cannot be written", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_campaigns_log_is_refused_and_stays_as_it_is()
    {
        Keep(MadeUp.Turns(1)[0]);
        var before = System.IO.File.ReadAllBytes(File);
        var problems = new Problems();
        Assert.Null(OutcomeLog.Open(File, MadeUp.Identity with { Seed = 8 }, problems, out _));
        Assert.Contains("seed 7, not 8", Assert.Single(problems.InOrder()).Found, StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void A_file_of_something_else_is_set_aside_whole()
    {
        const string notes = "my notes of the week, which nobody may overwrite";
        System.IO.File.WriteAllText(File, notes);
        using (var log = Open())
        {
            Assert.Equal(File + ".damaged", log.SetAside);
            log.Keep(MadeUp.Turns(1)[0]);
        }

        Assert.Equal(notes, System.IO.File.ReadAllText(File + ".damaged"));
        using (var again = Open())
        {
            Assert.Single(again.Done);
        }

        System.IO.File.WriteAllText(File, notes + notes);
        using var third = Open();
        Assert.Equal(notes, System.IO.File.ReadAllText(File + ".damaged"));
        Assert.Equal(notes + notes, System.IO.File.ReadAllText(third.SetAside!));
    }

    /// <summary>A full disk or a power cut may leave any part of the head: it holds no turn, so that nothing is lost.</summary>
    [Fact]
    public void A_head_cut_off_anywhere_is_begun_anew()
    {
        var head = MadeUp.File(MadeUp.Identity, []);
        for (var length = 0; length < head.Length; length++)
        {
            System.IO.File.WriteAllBytes(File, head[..length]);
            using (var log = Open())
            {
                Assert.Null(log.SetAside);
            }

            Assert.Equal(head, System.IO.File.ReadAllBytes(File));
        }
    }

    [Fact]
    public void A_file_of_zeros_as_a_power_cut_leaves_it_is_set_aside()
    {
        System.IO.File.WriteAllBytes(File, new byte[100_000]);
        using var log = Open();
        Assert.Empty(log.Done);
        Assert.NotNull(log.SetAside);
    }

    [Fact]
    public void A_full_disk_is_told_as_one_that_cannot_be_written()
    {
        Assert.SkipUnless(System.IO.File.Exists("/dev/full"), "there is no device that is full");
        Assert.Null(OutcomeLog.Open("/dev/full", MadeUp.Identity, new(), out var failure));
        Assert.Contains("cannot be written", failure, StringComparison.Ordinal);
    }

    private void Keep(params KeptTurn[] turns)
    {
        using var log = Open();
        foreach (var turn in turns)
        {
            log.Keep(turn);
        }
    }

    private OutcomeLog Open()
    {
        var problems = new Problems();
        var log = OutcomeLog.Open(File, MadeUp.Identity, problems, out var failure);
        Assert.Null(failure);
        Assert.Empty(problems.InOrder());
        return log!;
    }
}
