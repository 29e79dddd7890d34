using System.Diagnostics;
using System.Text.Json;

namespace Parapet.OwnModels.Programs;

/// <summary>A program at work for one run: it is asked a line and answers a line, and it ends with the run. Not for use by two threads at once.</summary>
internal sealed class ModelProgram : IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private readonly ProgramCommand _command;
    private readonly ModelProtocol _protocol;
    private readonly Process _process;
    private readonly LineReader _answers;
    private readonly Stream _questions;
    private readonly CancellationTokenSource _deadline = new();
    private readonly Timer _patience;
    private volatile bool _isLate;

    /// <exception cref="OwnModelException">It cannot be started.</exception>
    public ModelProgram(ProgramCommand command, ModelProtocol protocol)
    {
        (_command, _protocol) = (command, protocol);
        _process = command.Start();
        _questions = _process.StandardInput.BaseStream;
        _answers = new(_process.StandardOutput.BaseStream, protocol.LongestAnswer);
        _patience = new(_ => EndLate());
    }

    /// <summary>Lines asked so far.</summary>
    public long Asked { get; private set; }

    /// <summary>Sends a line and waits for the one that answers it.</summary>
    /// <exception cref="OwnModelException">It did not answer in time, ended, or answered something else.</exception>
    public TAnswer Ask<TAnswer>(AskedLine question)
        where TAnswer : AnswerLine
    {
        Asked++;
        var octets = Exchange(JsonSerializer.SerializeToUtf8Bytes(question, _protocol.Style));
        return _protocol.Read(octets, out var fault) is not { } answer ? throw Fault(fault)
            : answer as TAnswer ?? throw Fault($"answered {ModelProtocol.Shown(octets)}; a line of the type that answers the one asked");
    }

    /// <summary>Sends a line by its number and waits for the one that repeats it: an answer of another line would be taken for the wrong thing, and so would every one behind it.</summary>
    /// <param name="question">The line, made with the number that it is to bear.</param>
    /// <exception cref="OwnModelException">As <see cref="Ask"/>, or the answer is of another line.</exception>
    public TAnswer AskNext<TAnswer>(Func<long, NumberedAsked> question)
        where TAnswer : NumberedAnswer
    {
        var asked = Asked + 1;
        var answered = Ask<TAnswer>(question(asked));
        return answered.Line == asked ? answered : throw Fault(FormattableString.Invariant($"answered line {answered.Line}; the line asked, {asked}"));
    }

    /// <summary>Something is wrong with the answer to the newest line.</summary>
    public OwnModelException Fault(string what) => new(FormattableString.Invariant($"{_command.Words}, line {Asked}: {what}"));

    /// <summary>Ends the program: what has nothing more to read should end by itself, and is ended a second later.</summary>
    public void Dispose()
    {
        _patience.Dispose();
        try
        {
            _questions.Dispose();
        }
        catch (IOException)
        {
            // It has ended already.
        }

        if (!_process.WaitForExit(Farewell))
        {
            Kill();
        }

        _process.Dispose();
        _deadline.Dispose();
    }

    private ReadOnlySpan<byte> Exchange(byte[] question)
    {
        _patience.Change(_command.Patience, Timeout.InfiniteTimeSpan);
        try
        {
            _questions.Write(question);
            _questions.WriteByte((byte)'\n');
            _questions.Flush();
            return _answers.TryRead(out var line, _deadline.Token) ? line
                : throw Fault(_answers.IsTooLong
                    ? FormattableString.Invariant($"answered more than {_protocol.LongestAnswer} octets without an end of line; fewer")
                    : Ended());
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            throw Fault(Ended());
        }
        finally
        {
            _patience.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private string Ended() =>
        _isLate ? FormattableString.Invariant($"no answer within {_command.Patience.TotalSeconds} s; one in that time")
        : _process.WaitForExit(Farewell) ? FormattableString.Invariant($"the program ended, with exit code {_process.ExitCode}; it goes on until it is sent no more lines")
        : "the program closed its output; it answers until it is sent no more lines";

    private void EndLate()
    {
        // What has ended may have left something behind that keeps its output open: a read of that is broken off, too.
        _isLate = _isLate || !_process.HasExited;
        Kill();
        _deadline.Cancel();
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It has ended in the meantime.
        }
    }
}
