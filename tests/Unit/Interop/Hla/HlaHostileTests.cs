using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Parapet.Interop.Hla;
using Parapet.Questions.Playing;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Hla;

/// <summary>Whatever a server does, a federate ends with one line that says what it met, and in time.</summary>
public sealed class HlaHostileTests
{
    private const int InLength = 3;
    private const int InType = 23;
    private const int InSession = 15;

    private readonly StubServer _stub = new();

    /// <summary>Whoever is broken off while a server is silent does not wait for the end of its patience.</summary>
    [Fact(Timeout = 120_000)]
    public async Task Joining_a_silent_server_can_be_broken_off()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var interrupted = new CancellationTokenSource();
        var joining = Task.Run(() => HlaLink.Join((IPEndPoint)listener.LocalEndpoint, JoinedScene.Federation, TimeSpan.FromHours(1), interrupted.Token), TestContext.Current.CancellationToken);
        using var silent = await listener.AcceptSocketAsync(TestContext.Current.CancellationToken);
        Assert.True(await silent.ReceiveAsync(new byte[1], TestContext.Current.CancellationToken) > 0);
        await interrupted.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => joining);
    }

    [Fact]
    public void A_refused_update_is_counted_and_a_refused_class_ends_it()
    {
        _stub.Otherwise = (call, _) => call == 61 ? StubServer.Exception("AttributeNotOwned", "not\nyours\u0007") : null;
        var federate = JoinedScene.Tell(_stub);
        var without = new StubServer { Otherwise = (call, _) => call == 127 ? StubServer.Exception("NameNotFound", "no such class") : null };

        Assert.Equal(0, federate.Tally.Updates);
        Assert.Equal(_stub.Calls.Count(call => call.Number == 61), federate.Tally.Refused);
        Assert.Equal("AttributeNotOwned (not yours )", federate.Tally.FirstRefusal);
        Assert.Contains("refuses the class HLAobjectRoot.BaseEntity.PhysicalEntity.Platform.Aircraft: NameNotFound (no such class)", Lost(without), StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_that_is_refused_is_not_told_of()
    {
        _stub.Otherwise = (call, _) => call == 59 ? StubServer.Exception("ObjectClassNotPublished", "") : null;
        var federate = JoinedScene.Tell(_stub);

        Assert.Equal((0, 5, "ObjectClassNotPublished"), (federate.Tally.Objects, federate.Tally.Refused, federate.Tally.FirstRefusal));
        Assert.DoesNotContain(_stub.Calls, call => call.Number is 61 or 67);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(17)]
    [InlineData(35)]
    [InlineData(132)]
    [InlineData(19)]
    public void A_refusal_of_what_must_be_ends_it(int call)
    {
        _stub.Otherwise = (made, _) => made == call ? StubServer.Exception("RTIinternalError", "of its own") : null;
        Assert.Contains("RTIinternalError (of its own)", Lost(_stub, JoinedScene.Federation with { Modules = [new("base.xml", JoinedScene.Model)] }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "neither an exception nor field 18, the answer to call 17")]
    [InlineData("8A0100", "neither an exception nor field 18, the answer to call 17")]
    [InlineData("08", "byte 1, field 1: a number that is cut off")]
    [InlineData("9201", "byte 2, the length of field 18: a number that is cut off")]
    [InlineData("9201FFFFFF7F", "byte 6, field 18: 268435455 bytes long, of which 0 are there")]
    [InlineData("93010130", "field 18: a value of form 3; allowed: 0, 1, 2, 5")]
    [InlineData("920100", "join the federation 'exercise' cannot be read: byte 0, handle: 0 bytes; allowed: 1 to 256")]
    [InlineData("9201060A040A020A00", "byte 6, handle: 0 bytes; allowed: 1 to 256")]
    [InlineData("0A020A05", "byte 4, field 1: 5 bytes long, of which 0 are there")]
    [InlineData("0A040A02FFFE", "byte 4, field 1: no valid UTF-8")]
    [InlineData("0A00", "the server refuses to join the federation 'exercise': an exception without a name")]
    public void An_answer_to_joining_that_is_none_is_told(string answer, string told)
    {
        _stub.Otherwise = (call, _) => call == 17 ? Convert.FromHexString(answer) : null;
        Assert.Contains(told, Lost(_stub), StringComparison.Ordinal);
    }

    /// <summary>A byte of a packet's header is damaged, of each kind of packet that comes.</summary>
    [Theory]
    [InlineData(0, InLength, 7, "packet size: 7 bytes; allowed: 24 to 1048576")]
    [InlineData(3, 0, 255, "packet size: 4278190116 bytes; allowed: 24 to 1048576")]
    [InlineData(3, InType, 19, "message type: 19; allowed: 1 to 6, 10, 11, 20 to 23")]
    [InlineData(0, InType, 21, "NewSessionStatus of 4")]
    [InlineData(3, InType, 20, "sent CallRequest, which it may not")]
    [InlineData(3, InType, 6, "ended the session")]
    [InlineData(3, InSession, 9, "a packet of session 72623859790382857; this is session 72623859790382856")]
    [InlineData(0, 27, 3, "gives no session, for reason 3")]
    [InlineData(3, 27, 99, "closed the connection")]
    public void A_broken_header_is_told(int packet, int at, byte value, string told)
    {
        var count = 0;
        var stream = new StubStream(bytes => _stub.Take(bytes).Select(answer =>
        {
            if (count++ == packet)
            {
                answer[at] = value;
            }

            return answer;
        }).ToList());
        Assert.Contains(told, Line(JoinedScene.Over(stream)), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_is_put_out_says_so()
    {
        _stub.Before = call => call == 61 ? [WireFields.Field(2, WireFields.Field(1, "thrown\r\nout"))] : [];
        Assert.Contains("put the federate out (thrown  out)", Lost(_stub), StringComparison.Ordinal);
        var lost = new StubServer { Before = call => call == 61 ? [WireFields.Field(1, WireFields.Field(1, "gone"))] : [] };
        Assert.Contains("lost the federation (gone)", Lost(lost), StringComparison.Ordinal);
    }

    [Fact]
    public void A_callback_that_is_none_is_complained_of_and_counted()
    {
        _stub.Before = call => call == 35 ? [[0xff], WireFields.Field(41, 0x0a, 9), WireFields.Field(41, [])] : [];
        var federate = JoinedScene.Tell(_stub);

        Assert.Equal((12, 12), (federate.Tally.Callbacks, federate.Tally.Malformed));
        Assert.All(_stub.CallbackAnswers, answer => Assert.Equal("FederateInternalError", new WireFields(answer.Answer).Within(2).Text(1)));
    }

    /// <summary>Answers to what was not asked, and a number that is not the next.</summary>
    [Fact]
    public void What_answers_nothing_is_counted_and_passed_over()
    {
        var stream = new StubStream(_stub.Take);
        var federate = JoinedScene.Over(stream);
        federate.Join();
        stream.Give(_stub.Packet(StubServer.HeartbeatResponse, StubServer.Number(1)));
        stream.Give(_stub.Packet(StubServer.CallResponse, [.. StubServer.Number(12_345), 0xff]));
        var late = _stub.Packet(StubServer.CallResponse, StubServer.Number(2));
        BinaryPrimitives.WriteInt32BigEndian(late.AsSpan(4), 100);
        stream.Give(late);
        federate.Leave();

        // The late one counts twice, and the one behind it has not the next number either.
        Assert.Equal(5, federate.Tally.Stray);
    }

    [Fact]
    public void Whoever_has_been_quiet_shows_that_somebody_is_there()
    {
        var federate = JoinedScene.Over(new(_stub.Take));
        federate.Join();
        federate.Attend(TimeSpan.FromDays(1));
        Assert.Equal(3, _stub.Packets.Count);
        federate.Attend(TimeSpan.Zero);
        Assert.Equal(StubServer.Heartbeat, BinaryPrimitives.ReadInt32BigEndian(_stub.Packets[3].AsSpan(20)));
        federate.Leave();
        Assert.Equal(0, federate.Tally.Stray);
    }

    [Fact]
    public void A_heartbeat_without_an_answer_ends_it()
    {
        var isDeaf = false;
        var federate = JoinedScene.Over(new(packet => isDeaf ? [] : _stub.Take(packet)));
        federate.Join();
        isDeaf = true;
        federate.Attend(TimeSpan.Zero);
        Assert.Contains("closed the connection", Assert.Throws<HlaException>(federate.Leave).Message, StringComparison.Ordinal);
    }

    /// <summary>A callback between calls is answered when the federate is attended, and a loss found then is told by the next call.</summary>
    [Fact]
    public void A_federate_is_attended_between_calls()
    {
        var stream = new StubStream(_stub.Take);
        var federate = JoinedScene.Over(stream);
        federate.Join();
        stream.Give(_stub.Packet(StubServer.CallbackRequest, WireFields.Field(33, [])));
        federate.Attend(TimeSpan.FromDays(1));
        Assert.Single(_stub.CallbackAnswers);
        stream.Give(_stub.Packet(StubServer.Terminated, []));
        federate.Attend(TimeSpan.FromDays(1));
        Assert.Contains("ended the session", Assert.Throws<HlaException>(federate.Leave).Message, StringComparison.Ordinal);
    }

    /// <summary>Silence, one byte now and then, and callbacks without an end: each within the patience for a call.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_server_that_does_not_answer_holds_nobody_up(int manner)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = new CancellationTokenSource();
        var serving = Serve(listener, manner, stop.Token);
        using var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint, TestContext.Current.CancellationToken);
        var federate = new HlaFederate(client.GetStream(), () => client.Available > 0, JoinedScene.Federation, TimeSpan.FromSeconds(0.5));

        var problem = await Task.Run(() => Assert.Throws<HlaException>(federate.Join), TestContext.Current.CancellationToken);
        Assert.Contains("in time", problem.Message, StringComparison.Ordinal);
        await stop.CancelAsync();
        await serving;
    }

    [Fact]
    public void A_connection_that_drops_is_told_wherever_it_does()
    {
        var whole = new StubStream(_stub.Take);
        JoinedScene.TellAll(JoinedScene.Over(whole));
        for (var length = 0; length < whole.Given.Count; length++)
        {
            var cut = new StubStream(_ => []);
            cut.Give([.. whole.Given.Take(length)]);
            Assert.Contains("closed the connection", Line(JoinedScene.Over(cut)), StringComparison.Ordinal);
        }
    }

    /// <summary>All that a server says in a whole conversation, damaged.</summary>
    [Fact]
    public void A_damaged_conversation_ends_well_or_in_one_line()
    {
        _stub.Before = call => call is 61 or 59 ? [WireFields.Field(41, [.. WireFields.Field(1, WireFields.Field(1, 0x42)), .. WireFields.Field(2)]), WireFields.Field(33, 1, 2, 3)] : [];
        var whole = new StubStream(_stub.Take);
        JoinedScene.TellAll(JoinedScene.Over(whole));
        var lines = new HashSet<string>(StringComparer.Ordinal);
        DecoderMutation.Run([[.. whole.Given]], bytes =>
        {
            var damaged = new StubStream(_ => []);
            damaged.Give(bytes);
            try
            {
                JoinedScene.TellAll(JoinedScene.Over(damaged));
            }
            catch (HlaException problem)
            {
                Assert.DoesNotContain(problem.Message, char.IsControl);
                lines.Add(problem.Message[..20]);
            }
        });
        Assert.True(lines.Count >= 5, string.Join('\n', lines));
    }

    [Fact]
    public void Damaged_messages_are_faults_and_not_thrown()
    {
        byte[][] messages =
        [
            StubServer.Exception("NameNotFound", "nothing of that name"),
            WireFields.Field(18, [.. WireFields.Field(1, [.. WireFields.Field(1, WireFields.Field(1, 1, 2, 3, 4)), .. WireFields.Field(2, "HLAinteger64Time")])]),
            WireFields.Field(41, [.. WireFields.Field(1, WireFields.Field(1, 9, 9)), .. WireFields.Field(2, WireFields.Field(1, WireFields.Field(1, 7)))]),
            WireFields.Field(2, WireFields.Field(1, "out")),
        ];
        var (read, faults) = (0, 0);
        DecoderMutation.Run(messages, bytes =>
        {
            var isReply = HlaReply.TryRead(bytes, 17, out var reply, out var fault);
            Assert.Equal(isReply, reply is not null);
            var isCallback = HlaCallback.TryRead(bytes, out var callback, out var broken);
            Assert.Equal(isCallback, callback is not null);
            Assert.True(isReply || fault.Offset <= bytes.Length);
            Assert.True(isCallback || broken.Offset <= bytes.Length);
            if (reply is { Exception: null })
            {
                Assert.Equal(HlaHandle.TryRead(reply.Body, 0, reply.Body.Length, 2, out var handle, out _), handle.Length > 0);
            }

            HlaPacketHeader.TryRead(bytes, out _, out _);
            (read, faults) = (read + (isReply ? 1 : 0), faults + (isReply ? 0 : 1));
        });
        Assert.True(read > 0 && faults > 0, $"{read} read, {faults} not");
    }

    private static string Lost(StubServer stub, HlaFederation? federation = null) => Line(JoinedScene.Over(new(stub.Take), federation));

    private static string Line(HlaFederate federate)
    {
        var problem = Assert.Throws<HlaException>(() => JoinedScene.TellAll(federate));
        Assert.DoesNotContain(problem.Message, char.IsControl);
        return problem.Message;
    }

    private async Task Serve(TcpListener listener, int manner, CancellationToken stop)
    {
        try
        {
            using var client = await listener.AcceptTcpClientAsync(stop);
            var stream = client.GetStream();
            await stream.ReadExactlyAsync(new byte[28], stop);
            if (manner == 2)
            {
                await stream.WriteAsync(_stub.Packet(StubServer.NewSessionStatus, new byte[4]), stop);
            }

            for (var count = 0; count < 250; count++)
            {
                if (manner != 0)
                {
                    await stream.WriteAsync(manner == 2 ? _stub.Packet(StubServer.CallbackRequest, WireFields.Field(33, [])) : (byte[])[0], stop);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(40), stop);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The test is over, or the federate has gone.
        }
    }
}
