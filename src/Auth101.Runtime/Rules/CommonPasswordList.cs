namespace Auth101.Rules;

/// <summary>
/// The 24000 most common passwords, in ordinal order: the first ones of the list of zxcvbn 4.4.2, which counts those of the 10 million that Mark Burnett has
/// published. A constant of the program, so that it is read where it lies, and what does not ask for it can be trimmed without it.
/// </summary>
/// <remarks>
/// Copyright (c) 2012-2016 Dan Wheeler and Dropbox, Inc. MIT: permission is hereby granted, free of charge, to any person obtaining a copy of this
/// software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to
/// use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished
/// to do so, subject to the following conditions: the above copyright notice and this permission notice shall be included in all copies or substantial
/// portions of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
/// WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
/// ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR
/// THE USE OR OTHER DEALINGS IN THE SOFTWARE.
/// </remarks>
internal static class CommonPasswordList
{
    /// <summary>The passwords in lower case, with white space between.</summary>
    public static ReadOnlySpan<byte> Text => """
        !qaz2wsx !qazxsw2 %%passwo (null ****me ****you .adgjm .adgjmptw .ktxrf .ktymrf 0.0.0.000 0.0.000 000000 0000000000d 0000000000o 00000001 00000007
        0000001 0000007 000000a 000000z 000001 000002 000005 000006 000007 000009 00000a 00001 00007 00009999 0001 000111 0007 000777fffa 00096462 001100
        00133 00197400 005500 006900 007007 007008 0072563 007700 007bond 007james 007jr 009900 00998877 01011 01011900 01011910 01011950 01011960
        01011961 01011970 01011971 01011972 01011973 01011974 01011975 01011976 01011977 01011978 01011979 01011980 01011981 01011982 01011983 01011984
        01011985 01011986 01011987 01011988 01011989 01011990 01011991 01011992 01011993 01011994 01011995 01011999 01012000 01012001 01012010 01012011
        010180 0101dd 010203 01020304 0102030405 010203040506 01021990 01031985 01031988 01031989 01041985 01041988 01061986 01061990 01071986 01081988m
        01081989 01091987 01091989 01121986 01121988 012345678910 0128um 013579 0137485 013cpfza 0147258369 01478520 0147852369 014789 01478963 0147896325
        019283 0192837465 01telemike01 02011971 02011975 02011980 02011981 02011982 02011983 02011984 02011985 02011986 02011987 02011988 02011989 02020
        02021971 02021973 02021976 02021979 02021981 02021982 02021983 02021984 02021985 02021986 02021987 02021988 02021989 02021990 02031970 02031973
        02031974 02031975 02031977 02031978 02031979 02031980 02031981 02031982 02031984 02031985 02031986 02031987 02031988 02031989 02041972 02041973
        02041974 02041975 02041976 02041977 02041978 02041979 02041980 02041981 02041982 02041983 02041984 02041985 02041986 02041987 02041988 02041989
        02051970 02051972 02051973 02051975 02051976 02051977 02051978 02051980 02051981 02051982 02051983 02051984 02051985 02051986 02051987 02051988
        02051989 02061971 02061972 02061974 02061976 02061977 02061980 02061982 02061983 02061984 02061985 02061986 02061987 02061988 02061989 02071971
        02071975 02071976 02071978 02071979 02071980 02071981 02071982 02071983 02071984 02071986 02071987 02071988 02071989 02081970 02081973 02081974
        02081976 02081977 02081980 02081982 02081983 02081984 02081985 02081986 02081987 02081988 02081989 02091971 02091973 02091975 02091976 02091977
        02091980 02091981 02091983 02091984 02091985 02091986 02091987 02091989 02101973 02101976 02101977 02101979 02101981 02101983 02101984 02101985
        02101986 02101987 02101988 02101989 024680 03031986 03041986 03041991 03082006 033028pw 04041988 04041991 0420 04325956 043aaa 048ro 04975756
        05051985 05051987 05051989 06060 06061986 06225930 063dyjuy 07070 07071977 07071987 07091990 074401 0773417k 07831505 07931505 08031985 08031986
        08051990 08081988 08121986 08154711 08522580 085tzzqi 088011 09051945 09080706 090808qwe 09090 090909t 098123 0987654321a 0987654321q 09877890
        098890 0cdh0v99ue 0o9i8u 0o9i8u7y 0o9i8u7y6t 0okm9ijn 0p9o8i 0p9o8i7u 0range 0raziel0 0sister0 0u812 0wnsyo0 1000 10000 100000 1000000 100001 1001
        1001001 10011986 10011990 1002 100200300 1003 10031988 1004 1005 100500 10051987 1007 10071987 1008 1009 100years 10101 1010101 10101986 10101990
        1010220 101091m 1011 1011111 10111213 1012 1012nw 1013 1017 1020 10203 102030 1020304 10203040 102030405 1020304050 102030405060 1020315 1022 1023
        1024 102938 10293847 1029384756 1029384756q 1031 1066 106666 1066ad 10inch 10inches 10sne1 11001001 1102 110442 110491g 11051987 11051990 11061985
        11081989 111000 111111 11111111 1111111111zz 11111111a 1111111a 1111111q 111111a 111111aa 111111q 111111z 1111122222 11111a 11111aaaaa 11111q
        11111z 11112222 1111aaaa 1111qq 1111qqqq 1112 11121314 1112131415 11121986 111222 11122233 111222333 111222333000 111222333a 111222q 111333 111555
        111777 111a111 111aaa 111qqq 1121 1122 112211 1122112211 11223 112233 1122334 11223344 112233445 1122334455 112233445566 11223344q 11223355
        112233a 112233aa 112233q 1123 1123456 112358 1123581 11235813 1123581321 1124 1125 113311 113322 113355 11335577 1133557799 114411 114477 115599
        118a105b 11924704 119911 11aa11 11bravo 11c645df 11qq11 11qq22ww 12011987 12021988 12031985 12031987 1204 12051988 120676 1210 1211 1211123a 12121
        1212121 1212123 121212a 121212q 12121985 12121990 12123434 1212qq 1213 121314 12131415 1213141516 1215 1221 1223 122333 1223334444 12233445 1224
        1225 123000 1230123 123098 12312 123123 1231231 12312312 123123123a 123123123q 123123321 1231234 12312345 123123456 123123a 123123e 123123f
        123123q 123123qq 123123qwe 123123qweqwe 123123s 123123z 123211 1232123 123213 1232323 1232323q 123234 123258 1232580 12332 123321 1233210 12332100
        1233211 12332112 123321123 1233214 12332145 123321456 123321a 123321az 123321q 123321qaz 123321qq 123321qwe 123321qweewq 123321s 123321w 123321z
        123333 123342 123345 123369 1234 123400 12340987 123412 1234123 12341234q 12342000 123423 123432 1234321 12343412 1234432 12344321 12344321a
        12344321q 123444 123445 12345 12345$ 123450 1234509876 123451 1234512 12345123 123451234 123452 123452000 123452345 123454 12345432 123454321
        123455 123455432 1234554321 1234554321q 123456 1234560 12345600 1234561 12345611 12345612 123456123 1234565 12345654321 1234566 123456654
        123456654321 12345666 1234567 12345670 12345671 12345677 12345678 123456780 123456781 123456782000 123456788 123456789 123456789. 1234567890
        12345678900 12345678900987654321 1234567890a 1234567890m 1234567890q 1234567890qaz 1234567890qw 1234567890qwe 1234567890s 1234567890w 1234567890z
        1234567890zzz 1234567891 12345678910 123456789101 12345678912 123456789123 12345678987654321 1234567899 123456789987654321 123456789a 123456789aa
        123456789abc 123456789as 123456789b 123456789c 123456789d 123456789e 123456789f 123456789g 123456789i 123456789k 123456789l 123456789m 123456789n
        123456789o 123456789p 123456789q 123456789qaz 123456789qq 123456789qqq 123456789qw 123456789qwe 123456789qwerty 123456789r 123456789s 123456789t
        123456789v 123456789w 123456789x 123456789y 123456789z 123456789zx 123456789zxc 12345678a 12345678c 12345678m 12345678q 12345678qwe 12345678s
        12345678z 12345679 123456798 1234567a 1234567aa 1234567b 1234567d 1234567k 1234567l 1234567m 1234567q 1234567qw 1234567qwertyu 1234567r 1234567s
        1234567t 1234567u 1234567v 1234567w 1234567z 1234568 12345687 12345689 1234569 12345698 123456987 123456@ 123456a 123456aa 123456aaa 123456ab
        123456abc 123456as 123456asd 123456b 123456c 123456d 123456e 123456f 123456g 123456h 123456i 123456j 123456k 123456l 123456m 123456n 123456o
        123456p 123456q 123456qaz 123456qq 123456qqq 123456qw 123456qwe 123456qwer 123456qwert 123456qwerty 123456r 123456ru 123456s 123456ss 123456t
        123456v 123456w 123456x 123456y 123456z 123456zx 123456zxc 123456zz 123457 1234576 1234578 12345789 123458 123459 123459876 1234599 12345a 12345aa
        12345ab 12345abc 12345abcde 12345as 12345asd 12345asdfg 12345b 12345c 12345d 12345e 12345f 12345g 12345i 12345j 12345k 12345l 12345m 12345n 12345q
        12345qaz 12345qq 12345qqq 12345qw 12345qwe 12345qwer 12345qwert 12345qwerty 12345r 12345rewq 12345s 12345t 12345ta 12345trewq 12345v 12345w 12345x
        12345z 12345zx 12345zxc 12345zxcvb 123465 12346789 12347890 12348765 12349876 1234a 1234ab 1234abc 1234abcd 1234as 1234asd 1234asdf 1234kekc
        1234qaz 1234qq 1234qw 1234qwe 1234qwer 1234qwerasdf 1234qwerasdfzxcv 1234qwert 1234qwerty 1234rewq 1234rmvb 1234zxcv 123555 123567 1235789
        123578951 123579 123580 1235813 123581321 123589 123645 12365 123654 1236547 12365478 123654789 1236547890 123654987 123654a 123654q 123654z
        123666 123678 123698 1236987 12369874 123698741 123698745 1236987z 123777 123789 123789456 1237895 123852 123890 123963 123987 123a123 123a321
        123aaa 123ab 123abc 123abc123 123abcd 123as123 123asd 123asd123 123bbb 123dan 123ert 123ewq 123four 123fuck 123hfjdk147 123jlb 123kat 123kid
        123lol123 123masha 123mudar 123q123 123q321 123qaz 123qaz123 123qazwsx 123qq123 123qw 123qwe 123qwe12 123qwe123 123qwe321 123qwe456 123qwe456rty
        123qweas 123qweasd 123qweasdzx 123qweasdzxc 123qweqwe 123qwer 123qwert 123qwerty 123red 123rrr 123sas 123sex 123wer 123www 123xxx 123xyz 123zxc
        123zxc123 123zzz 124038 124356 12435687 124578 124578963 124816 12481632 125412 125478 125521 125678 125689 128500 128mo 12e3e456 12locked
        12monkey 12pack 12qw12 12qw12qw 12qw34 12qw34er 12qw34er56ty 12qwas 12qwasz 12qwaszx 12qwerty 12s3t4p55 13021990 13031987 13041987 13041988
        13061986 13121985 13131 131313 1313131 1313666 131415 1314520 131517 132333 132435 13243546 132456 13245678 13245768 132465 132465798 133113
        133159 13324124 134679 134679258 134679852 134kzbip 135135ab 135246 135531 1357 135711 1357246 13572468 1357642 13576479 13579 13579- 135790
        1357900 1357908642 135791 1357911 1357911q 1357913 13579135 135792 13579246 135792468 1357924680 135795 135797531 135798642 135799 1357997531
        13579a 1362840 1366613 1369 137946 14021985 14021986 14061991 14071789 14111986 14142135 141516 14159265 141627 142536 142536789 142857 144000
        145236 1453145 145632 146969 147123 147258 1472583 14725836 147258369 1472583690 147369 1475369 1475963 147741 147789 147852 1478520 14785236
        147852369 147896 1478963 14789632 147896321 147896325 147963 14881488 148888 1492 14938685 14vbqk9p 15011987 15021985 15051981 15051990 150781
        15101986 151500 151617 151nxjmt 152535 153351 153426 153624 153759 154263 15426378 154ugeiu 155555 157953 158272 158uefas 159123 159263 159357
        1593570 159357258 159357456 159357a 159487 159632 1596321 1596357 15975 159753 1597530 15975300 159753123 1597532 15975321 1597532486 159753258
        159753456 159753456852 15975346 159753852 159753a 159753q 159753z 159789 159852 159874 1598741 1598753 15987532 159875321 159951 159963 15s9pu03
        16051987 16051989 16121987 161718 162534 164379 16473a 1654321 166666 167943 1701 17011987 1701d 17051988 17061988 17071994a 171204j 17171717aa
        171819 1725782 1726354 172839 172839456 17711771s 1776 178500 179355 18011987 18061990 18091985 1812 18121812 18273645 182838 183461 18436572
        187211 18821221 19061987 19101987 1911a1 192168 19216801 192837 19283746 192837465 19371ayj 19391945 19411945 195000 1958proman 196400 196800
        196820 196969 197000 197100 19719870 1972chev 197300 19733791 197430 197500 197600 197800 198000 198200 198206 198207 198300 198400 19844891
        198500 198600 19866891 1986irachka 198700 198701 19877891 198900 198910 198920 19899891 199000 199103 19911992 199200 19922991 19933991 199430
        19952009sa 19955991 19966991 19977991 19992000 1999ar 19mtpgam19 1a2a3a 1a2a3a4a 1a2a3a4a5a 1a2b3c 1a2b3c4 1a2b3c4d 1a2b3c4d5e 1a2s3d 1a2s3d4f
        1a2s3d4f5g 1a2s3d4f5g6h 1aaaaa 1aaaaaa 1aaaaaaa 1abc2 1abcdefg 1access 1adam12 1amanda 1amber 1andrea 1andrew 1angel 1apple 1arthur 1ashley
        1asshole 1austin 1bailey 1balls 1banana 1basebal 1batman 1bbbbb 1bbbbbbb 1bear 1beavis 1beer 1bigdick 1bigdog 1bitch 1biteme 1black 1blood 1blue
        1booger 1boomer 1brandon 1braves 1bubba 1buddy 1bulldog 1buster 1butthea 1camaro 1ccccc 1ccccccc 1chance 1charles 1charlie 1chelsea 1chevy
        1chicken 1chris 1clutch 1compute 1cookie 1corvett 1cowboy 1cowboys 1crazy 1daddy 1dallas 1daniel 1david 1dawg 1ddddd 1derful 1diablo 1diamond
        1dick 1doctor 1dolphin 1dragon 1eagle 1eagles 1edward 1eeeee 1elvis 1fender 1ferrari 1fffff 1fire 1fishing 1footbal 1forever 1fred 1freedom 1fuck
        1fucker 1fuckme 1fuckyou 1george 1ggggg 1gggggg 1ginger 1girls 1golfer 1grand 1green 1grizzly 1guitar 1hammer 1happy 1harley 1heather 1hello
        1herbier 1hhhhh 1hockey 1horny 1house 1hunter 1hxboqg2 1hxboqg2s 1iceman 1iiiii 1j9e7f6f 1jack 1james 1jeffrey 1jennife 1jessica 1jesus 1jjjjj
        1jjjjjjj 1john 1johnny 1johnson 1jones 1jordan 1joshua 1killer 1kitty 1knight 1ladybug 1letmein 1love 1lover 1lovers 1maggie 1manager 1martin
        1master 1matrix 1matthew 1melissa 1member 1merlin 1michael 1michell 1mickey 1mike 1miller 1million 1money 1monkey 1monster 1moose 1morgan 1mouse
        1murphy 1mustang 1nicole 1ooooo 1orange 1p2o3i 1panther 1pass 1pass1page 1passwor 1password 1patrick 1peanut 1pepper 1phoenix 1pillow 1pionee
        1pizza 1player 1please 1pookie 1porsche 1power 1prince 1pussy 1q2a3z 1q2q3q 1q2q3q4q 1q2q3q4q5q 1q2s3c 1q2w3 1q2w3e 1q2w3e4r 1q2w3e4r5 1q2w3e4r5t
        1q2w3e4r5t6y 1q3e5t7u 1qa2ws 1qa2ws3e 1qa2ws3ed 1qa2ws3ed4rf 1qasw2 1qasw23ed 1qay2wsx 1qaz!qaz 1qaz2w 1qaz2ws 1qaz2wsx 1qaz2wsx3edc
        1qaz2wsx3edc4rfv 1qaz3edc 1qaz@wsx 1qazse4 1qazwsx 1qazxc 1qazxcvb 1qazxdr5 1qazxsw 1qazxsw2 1qazxsw23edc 1qazxsw23edcvfr4 1qazzaq1 1qqqqq 1qw23e
        1qw23er4 1qwert 1qwerty 1qwerty1 1qwertyu 1qwertyuiop 1ranger 1richard 1robert 1rocks 1rocky 1rosebud 1samanth 1scooter 1scott 1sexy 1sexyred
        1shadow 1shot2 1silver 1simpson 1slayer 1smith 1soccer 1sparky 1spider 1star 1starwar 1steeler 1steve 1summer 1sunshin 1super 1superma 1surfer
        1taylor 1test 1thomas 1thunder 1tiffany 1tiger 1tigger 1tits 1tommy 1truck 1um83z 1w2q3r4e 1w2w3w 1w2w3w4w 1warrior 1wildcat 1william 1winner
        1winter 1wizard 1world 1wwwww 1x2zkg8w 1xrg4kcq 1xxxxx 1xxxxxx 1yellow 1yyyyy 1z2x3c 1z2x3c4v 1z2x3c4v5b 1z2z3z 1zxcvbn 1zxcvbnm 1zzzzz 1zzzzzzz
        20000 200000 200001 20001 2002tii 20031987 2004-10- 2004rj 20051988 20061988 20091988 20091991 20111986 201jedlz 203040 20spanks 21011989 21031987
        21031988 21031990 21051988 21051991 21101986 2110se 2112 21125150 2112rush 2112yyz 212121qaz 212223 2128506 213141 213qwe879 214365 21436587
        215487 2183rm 2196dc 21crack 22011988 22021986 22021989 22031984 22041987 22041988 22061941 22071986 221195ws 22221111 22223333 222333 222444
        222555 222666 222777 222888 222999 223311 223322 223344 22334455 2234562 224422 224466 22446688 224488 225522 225588 227722 22q04w90e 2300mj
        23021986 23041987 23049307 2305822q 230857z 23176djivanfros 232425 232629 233223 233391 234432 234523 235689 235711 237081a 23dp4x 23jordan
        23skidoo 23wesdxc 24011985 24061986 24111989 241455 242526 243462536 245lufpq 2468 24680 246800 246810 24681012 24681357 246813579 246824 246890
        2469 247365 2481632 248ujnfk 24lover 24pnz6kc 25000 2502557i 25031987 25041988 25081988 25091987 2509mmh 25121987 2521659 25251325 25252 252627
        253634 254xtpss 255225 255ooo 2580 258000 25800852 258025 25802580 2580456 258147 2583458 258369 258456 258741 258789 258852 258963 2597174
        26031988 26061987 260zntpc 261397 26429vadim 267605 267ksyjf 26exkp 27061988 270873_ 271828 272829 2741001 276115 27731828 28011987 28021990
        28021992 28041987 282860 2835493 284655 28infern 29011985 29051989 29071983 299792458 2b4dnvsx 2b8riedt 2bad4u 2bigtits 2bornot2 2bornot2b 2cool4u
        2enter 2fast4u 2fchbg 2gether 2girls 2good4u 2hot4u 2i5fdruv 2kash6zq 2kgwai 2much4u 2n6wvq 2sexy2ho 2sweet 2twins 2w3e4r 2w3e4r5t 2wj2k9oj
        2wsx1qaz 2wsx3edc 2wsxcde3 2wsxzaq1 3000 300000 3000gt 30031988 30041986 30051985 3006 300zx 302731 305pwzlr 30624700 308win 31011987 311music
        31217221027711 313233 314159 3141592 31415926 314159265 3141592654 31415927 3151020 315475 315920 316497 316769 321123 321456 321456987 321654
        32165498 321654987 32167 3216732167 321678 321cba 321ewq 321ret32 322223 3234412 3247562 326159487 32615948worms 3263827 326598 331234 332211
        332233 333000 333221 333222 333222111 33334444 333444 3334444 333555 333666 333666999 333777 333888 333999 333z333 334433 334455 335533 335533aa
        335577 3364068 336633 336699 337733 339311 33ds5x 33rjhjds 33st33 343104ky 3440172 34523452 34524815 345543 3465xxx 34778 357159 357753 3578951
        357951 357mag 3611jcmg 362436 362514 3630000 36363 36460341 3657549 368ejhih 369147 369258 36925814 369258147 36936 369741 369852 369852147
        3698741 36987412 369874125 369963 375125 37583867 380zliki 382436 383pdjvl 3891576 38972091 38gjgeuftd 392781 3984240 3a5irt 3cudjz 3e2w1q 3e4r5t
        3edc4rfv 3edcvfr4 3f3fpht7op 3girls 3ip76k2 3ki42x 3mpz4r 3mta3 3qvqod 3rjs1la7qe 3some 3stooges 3syqo15hil 3techsrl 3tmnej 3x7pxr 3xbobobo
        40028922 4034407 405060 4071505 4121 4128 415263 41d8cd98f00b 4200 420000 420247 420420 42042042 4206969 424365 426hemi 427900 427cobra 428054
        4294967296 42qwerty42 43046721 430799 4311111q 43211234 4321rewq 4417 442200 442244 443322 44332211 444000 444222 444333 44445555 44448888 444555
        444555666 444666 444777 44556 445566 44556677 446655 44magnum 4500455 4506802a 451236 452073t 45454 454dfmcq 455445 456123 456123789 456123a
        456258 456321 45645 45645645 456654 456789123 456838 456852 456987 45auto 45colt 45m2do5bs 4637324 464811 46775575 46doris 474jdvff 475869 477041
        479373 47ds8x 4809594q 481516 48151623 481516234 4815162342 4815162342a 4815162342lost 4904s677075 492529 493949 49527843 495rus19 49ers 49ers1
        4_life 4cancel 4cranker 4dwvjj 4ever 4fa82hyx 4free 4freedom 4g3izhox 4gxrzemq 4iter 4jjcho 4life 4me2know 4me2no 4meonly 4mnveh 4money 4ng62t
        4play 4pussy 4r3e2w1q 4r5t6y 4real 4rfv3edc 4rfv5tgb 4rkpkt 4runner 4snz9g 4tlved 4wcqjn 4wheel 4wwvte 4x7wjr 4you 4z34l0ts 4z3al0ts 4zqauf 5000
        500000 50cent 50spanks 51051051051 51094didi 5150 515000 515051 515069 515253 51525354 51842543 5201314 524645 52545856 526282 526452 52678677
        527952 531879fiz 5329 5411pimo 541233432442 54132442 5432112345 543216 54321a 545ettvy 551scasi 554433 5544332211 554455 554uzpad 555000 5550123
        5550666 555111 5551212 555123 5551298 555222 5552555 555333 555444 555551 555555a 555556 55555a 55555d 55555n 55555q 55556666 555666 555666777
        555777 555888 555999 556644 556655 556677 55667788 556699 557711 557744 557799 55832811 55bgates 55chevy 5641110 56565 565hlgqo 567765 567rntvm
        5681392 56qhxs 57392632 5782790 5792076 579300 57chevy 57np39 58565254 5hsu75kpot 5lyedn 5qnzjx 5rxypn 5string 5t4r3e2w1q 5t6y7u 5t6y7u8i 5tgb6yhn
        5tgbnhy6 5thgbqi 5w76rnqp 5wr2i7h8 600000 6031769 6060842 615243 616879 616913 622521 625vrobg 62717315 6339cndh 6345789 635241 640xwfkv 6458zn7a
        651550 654123 654321 654321a 654321q 654456 654987 655321 65pjv22 66005918 665259 665544 666000 666111 6661313 66613666 666222 666333 666420
        666425 666555 666666 6666667 666666a 666666q 66669999 666777 666888 66699 666999 666999666 666satan 667766 667788 669966 669e53e1 66chevy 67390436
        6751520 678910 67camaro 67vette 6820055 682regkh 686xqxfg 68camaro 69213124 6969 69696 696969 6969696 697769 699669 69a20a 69camaro 69dude 6bjvpe
        6chid8 6jhwmqku 6string 6uldv8 6xe8j2z4 700007 7007 703751 705499fh 708090 708090a 709394 7224763 72d5tn 73501505 7355608 74108520 741147 741236
        7412369 74123698 741236985 741258 741258963 7415963 74185 741852 74185296 741852963 7418529630 741852kk 741963 74227422 742617000027 744744z
        7452tr 747400 747bbb 748159263 748596 753159 753357 75395 753951 753951456 753951852 754321 754740g0 7550055 7555545 7558795 755dfx 7653ajl1
        766rglqy 774411 7753191 775533 775577 777000 777111 777222 777333 777444 777555 777666 777771 7777755102q 7777777 77777778 7777777a 777777a
        77778888 777888 777888999 7779311 777999 777angel 777vlad 777win 778811 778899 779977 784512 785001 785612 786110 78621323 78678 78787 787898
        789123 789123456 789321 78945 789456 7894561 78945612 789456123 7894561230 7895123 789520 789551 7896321 78963214 789632145 789632147 789654
        789654123 78978 789852 789963 789987 78girl 78n3s5af 794613 794613852 7bgiqk 7elephants 7eleven 7ertu3ds 7f4df451 7f8srt 7gorwell 7grout 7hrdnw23
        7inches 7jokx7b9du 7kbe9d 7ofnine 7ovtgimc 7pvn4t 7seven 7u8i9o0p 7uftyx 7ugd5hip2j 7xm5rq 7xswzaq 800500 80070633pc 80637852730 808state
        80988218126 811pahc 81726354 81fukkc 823762 824655 8318131 8363eddy 837519 83y6pv 8481068 85200258 852123 852147 852258 852456 852654 852741
        852963 8543852 8546404 85852008 863abgsg 867530 8675309 86753099 86mets 870621345 875421 878kckxy 87e5nclizry 87t5hdf 88002000600 88351132 885522
        888111 888555 888777 88889999 888999 889900 889988 88keys 890098890 89015173454 8902792 89172735872 89211375759 89231243658s 8928190a 895623
        89600506779 89876065093rax 8ball 8balls 8dihc6 8i9o0p 8inches 8j4ye3uz 8letters 8phrowz622 8phrowz624 8uiazp 8vjzus 8womys 8xuuobe4 900000 90210
        902100 906090 908070 9111961 911911 911turbo 918273 918273645 926337 92702689 9293709b13 9379992 9379992a 93pn75 944turbo 94rwpe 951159 951357
        95175 951753 951753852 9562876 963147 9632147 96321478 963214785 963258 963258741 963369 963741 963852 96385274 963852741 9638v 968574 975310
        976431 9788960 9811020 986532 987123 987321 9874123 98741236 987412365 987456 98745632 987456321 987654321a 987654321q 987654321z 987789 98798798
        989244342a 995511 996633 996699 99762000 998877 99887766 998899 9988aa 999000 999111 999111999q 999333 99941 999666 999777 999888 999888777 999998
        99ford 9inches 9kyq6fge 9lives 9noize9 9skw5g [start] a000000 a11111 a111111 a121212 a123123 a123321 a1234 a12345 a123456 a1234567 a12345678
        a123456789 a1234567890 a123456a a123456z a12345a a1234b a131313 a159753 a19l1980 a1a2a3 a1a2a3a4 a1a2a3a4a5 a1b2c a1b2c3 a1b2c3d4 a1b2c3d4e5
        a1l2e3x4 a1s2d3 a1s2d3f4 a1s2d3f4g5 a23456 a32tv8ls a3eilm2s2y a3jtni a4tech a54321 a55555 a654321 a666666 a7777777 a7nz8546 a801016 a9387670a
        a987654321 aa1111aa aa123123 aa123321 aa1234 aa12345 aa123456 aaa111 aaa12 aaa123 aaa12345 aaa123a aaa340 aaa555 aaa777 aaaa1 aaaa1111 aaaaa1
        aaaaaa1 aaaaaaa1 aaaaaas aaaabbbb aaabbb aaasss aabbcc aabbccdd aalborg aaliyah aamaax aardvark aaron1 aaron123 aaronb aassdd aassddff ab1234
        ab123456 ab12cd34 abacab abacabb abacus abaddon abarth abbey1 abbydog abc12 abc123 abc1234 abc12345 abc123456 abc123456789 abc123abc abc125 abc321
        abc456 abcd12 abcd123 abcd1234 abcd12345 abcde1 abcde123 abcde12345 abcdef1 abcdef123 abcdefg1 abcxyz abdula abdulla abercrom aberdeen abfkrf
        abgrtyu abhishek abigai abigail1 abigale abkbvjy abm1224 abnormal abpbrf abracada abracadabra abrakadabra abramov abramova abraxas abrupt absinthe
        absolut abstr abudfv abulafia ac2zxdty acacia acadia acapulco acces access access1 access12 access123 access14 access2 access20 access22 access99
        accessno accord accord1 account1 acdeehan ace1062 ace1210 ace123 aceman acer123 acerview aceshigh acetate achille achilles achmed achtung acidburn
        acidrain acls2h acme34 acmilan acmilan1 acorns acrobat action action1 actros acuari acuario acun3t1x acura acura1 acuransx acurarsx adagio adam1
        adam12 adam123 adam1234 adam25 adams1 adastra addams adelphia adgjmp adgjmpt adgjmptw adida adidas adidas1 adidas11 adidas12 adilbek adilet aditya
        admin admin1 admin123 admin18533362 admin2 admiral1 adnama adonai adonis adpass adrenali adrenalin adrian1 adriana1 adriano adrock adult1 adv12775
        advantag advent adventur advokat adxel187 aeiou aeiouy aekara aenima aerith aerosmit aerosmith aerostar aeynbr aezakmi aezakmi1 afdjhbn afhfjy
        afric africa1 afrika afrodita aftermat ag764ks agamemno agape agassi agbdlcid agent007 agent1 agent99 agentx aggarwal aggie aggie1 aggies
        agnieszka agricola aguilas agyvorc ahfywbz ahjkjd ahmed1 aidan1 aidana aikido aikman aileron airbag airborn airborne airbus aircav airedale
        airforce airforce1 airjordan airmail airman airmax airplane airsoft airwalk airwolf aisan aishiteru ajax ajcuivd289 ajhneyf ajnjuhfa ajnjuhfabz
        ajtdmw ak1234 ak470000 akasha akatsuki akira akira1 akitas aksarben akshay al9agd alabala alabam alabama alabama1 alabama123 aladdin aladin alain
        alakazam alan1 alan12 alanfahy alaric alaska alaska1 alastair alatam albacore albany albator albatros albcaz albert1 alberto1 albion albundy
        alcapone alcat alcatel alcatraz alchemy aldebara alderaan aldric aldrin alejandr aleks aleksa aleksand aleksander aleksandr aleksandra alekseev
        alekseeva aleksei aleksey alemania alemap alena2010 alenka alenushka aleshka alesis alessand alessandr alessandro alessia alessio alesya alevtina
        alex00 alex007 alex01 alex02 alex1 alex10 alex11 alex12 alex123 alex1234 alex12345 alex13 alex1959 alex1973 alex1990 alex1991 alex1995 alex1996
        alex2 alex2000 alex2010 alex21 alex2112 alex22 alex23 alex32 alex69 alex77 alex777 alex95 alex99 alexa1 alexan alexand alexande alexander1
        alexandr alexandre alexandru alexei alexey alexi alexis alexis01 alexis1 alexsandr alexus alexxx alfa alfa147 alfa155 alfa156 alfabeta alfalfa
        alfarome alfaromeo alfie alfie1 alfons alfred1 alfredo1 algernon alhambra ali123 alianz alianza alias1 alibaba alibek alicante alicat alice1
        alice123 alices alici alicia1 alicja alien1 aliens alieva aligator alina1 alinka alino4ka alinochka alisa1 alisher aliska aliso alison1 aliya
        aliyah alizee alkaline all4me all4one all4u all4u2 all4u2c all4u3 all4u8 all4you alladin allah allah1 allalone allan1 allan123 allanon allay
        allblack allblacks allday allegro allen1 allen123 alleycat allianz alligato alligator alliso allison1 allister allmine allnight allochka allout
        allover allsop allstar allstar1 allstars allstate allthat allure almas almat almaz almaz666 almera almira aloha aloha1 alohomora alone1 alons
        aloysius alpacino alpha alpha01 alpha06 alpha1 alpha12 alpha123 alpha2 alpha3 alpha5 alpha7 alphabet alphabeta alphadog alphaman alphaome
        alphaomega alphaone alphas alpina alpine alpine1 alskdjfh alskdjfhg alsscan altair altavista altec alterego alternat althor altima altoid altoids
        altosax alucard alukard alvar alvin1 alway always1 alyona alyss alyssa1 amadeo amadeus amadeus1 amalgam amand amanda01 amanda1 amanda11 amanda12
        amanda18 amanda69 amandine amarill amarillo amaterasu amateur amateurs amatory amatuers amature amazing1 amazon amazonas amazonka amber1 amber123
        amber2 amber69 amberlee amberr ambers ambrosia ambulanc amega amekpass ameli amelie americ america america1 amerika ameteur amethyst ametuer
        amidala amiga amiga1 amigo amigo1 amigos aminor amista amistad amoeba amonra amonte amor amorcit amore amoremio amores amormi amour ampere amrita
        amstel amsterda amsterdam amsterdam1 amy123 amylee amylynn an83546921an13 anabolic anaconda anaell anai anakin anakin1 anakonda anal analfuck
        anallove analsex analslut anamari ananas ananda anarchy anarchy1 anasazi anastas anastasi anastasija anastasiy anastasiya anathema anatol anatole
        anatoliy ancella2 anchorag and123 anders1 anderso andi03 andone andover andre1 andre123 andrea1 andrea11 andreas1 andreea andreev andreeva andrei
        andrei1 andrei123 andreia andrej andretti andrew01 andrew1 andrew10 andrew11 andrew12 andrew123 andrew13 andrew2 andrew22 andrew6 andrew88
        andrewjackie andrey andrey123 andreyka andriy andromed andromeda andron andros andrzej anduril andy1 andy11 andy12 andy123 andy69 andyman andyod22
        ane4ka anechka anelka anemone anfield anfield1 anfisa angel angel01 angel1 angel11 angel12 angel123 angel13 angel2 angel21 angel22 angel3 angel5
        angel6 angel666 angel69 angel7 angel777 angel9 angel99 angela1 angela12 angelbab angeleye angeli angelin angeliqu angelit angelito angelo1
        angelo4ek angelochek angelofwar angelok angels angels1 angelus angie1 angler angrick anguilla angus angus1 anguss anhnhoem anhyeuem anima animal
        animal1 animals1 animate anime anime1 aninha aniram anisimov aniston anita1 anjali anjana anjela anjing ankara ankita anklet anna1 anna12 anna123
        anna13 anna1984 anna1986 anna1987 anna1988 anna1989 anna2000 anna2010 anna21 anna2614 annamari annarbor anneke anneli annelies annemari annette1
        annick annie1 annie123 annie2 anniedog annies annushka anonim anonymou another1 anselm ant123 antani antares anteater antelope antero anthea
        anthon anthon1 anthony0 anthony1 anthony2 anthony3 anthony7 anthrax antietam antigone antigua antivirus antler antman antoha anton1 anton123
        antonell antonella antoni antonio1 antonius antonov antonova antosha antoshka antoxa anubis anuradha anusha anutka anvils anyuta aoi856 aol123
        aol999 aolcom aolsucks apa195 apache apache1 apathy apelsin apeman aphrodit apocalyp apogee apokalipsis apollo apollo1 apollo11 apollo13 apollon
        apolon apostol appels appelsin apple apple1 apple12 apple123 apple13 apple2 apple22 apple3 apple5 applegat applemac applepie apples apples1
        apples12 apples2 applesauce appleseed appletre appollo apricot april1 april10 april12 april13 april17 april22 april26 april6 april7 aprilia aprils
        apteka aptiva aq12ws aq1sw2 aq1sw2de3 aqswde aqswdefr aquafina aqualung aquaman aquamann aquarius aquemini aquila aqwzsx aqwzsxedc ar3yuk3 ara123
        arabella aracel arachnid aragorn aragorn1 arakis aramis ararat arbeit arbiter arcadia arcana arcane arcangel arcanum archana archange archangel
        archer1 archery archi archibal archie1 architec archmage archon arclight arcturus ardmore ardvark area51 arenrone areyou areyukesc argent argentin
        argento argentum argonaut argyle arhangel ariadna ariadne arian arianna1 ariel1 aries aries1 arigato arina arioch arisha aristo ariston aristote
        aristotl arizona arizona1 arjay arkangel arkham arlingto armada armadill armagedd armageddon armagedo armagedon arman armani armen armine armstron
        armyof1 arnaud arnhem arnie1 arnold1 arnster55 arowana arrakis arriva arrow arrow1 arrowhea arrows arsch arschloc arschloch arsehole arsen arsena
        arsenal arsenal1 arsenal2 arsenalf arsenalfc arseniy arshavin arslan art123 art131313 artem artem1 artem123 artem2010 artem777 artemis artemis1
        artemka artemon arthu arthur1 artichok artiller artimus artist1 artofwar artur artur1 arturik artyom aruba arwpls4u as1234 as12345 as123456
        asakura asasa asasin ascona asd12 asd123 asd1234 asd12345 asd123456 asd123asd asd123qwe asd222 asd321 asd456 asdas asdasd asdasd1 asdasd12
        asdasd123 asdasdas asddsa asdewq asdf asdf1 asdf11 asdf12 asdf123 asdf1234 asdf12345 asdf4321 asdf67nm asdfas asdfasd asdfasdf asdfasdf1 asdffdsa
        asdfg asdfg1 asdfg12 asdfg123 asdfg1234 asdfg12345 asdfgh asdfgh01 asdfgh1 asdfgh12 asdfgh123 asdfghj asdfghj1 asdfghjk asdfghjkl asdfghjkl1
        asdfghjkl123 asdfjk asdfjkl asdfjkl1 asdfjkl; asdflkjh asdfqwer asdfrewq asdfzxcv asdjkl asdlkj asdqwe asdqwe123 asdzxc asecret asenna asfnhg66
        asgard ashaman ashish ashle ashley01 ashley1 ashley11 ashley12 ashley2 ashley69 ashton1 ashwin asian1 asians asimov aslan asmara asmodean asmodeus
        asnaeb aspen aspen1 aspire aspirine asq321 asroma ass123 assa1234 assasin assassin assassins assclown asscock asscrack asseater assembler assface
        assfuck assfucke asshat asshead asshol asshole asshole1 asshole2 asshole3 assholes asslick asslicker asslover assman assman1 assmaste assmunch
        associat asssex assss asssss asswipe assword assword1 astalavista astana astaroth aster asterios asterix asterix1 asthma astonmar astonmartin
        astonvil astonvilla astoria astra astra1 astra123 astral astro astro1 astroboy astroman astron astros astrovan at4gftlw at_asp ataman atdhfkm
        athena1 athlon athome atilla atkbrc atlant atlanta atlanta1 atlantida atlantis atlas1 atlast atljhjdf atombomb atomic atrain atreides atreyu
        attica atticus attila atwork atybrc auburn auburn1 auckland2010 audi audi100 audi80 audia3 audia4 audia6 audia8 audio1 audis4 auditt audre auggie
        augus august1 august11 august12 august15 august16 august17 august2 august25 august31 august9 augustin augusto auralo aureli aurelie aurelius
        aurinko auror aussie austi austin austin01 austin1 austin11 austin12 austin123 austin31 austin316 austintx australi australia1 autechre autobahn
        autobot autocad autogod automag autopass autumn1 avalanch avalanche avalon avalon1 avangard avanti avatar avatar1 avemaria avenger avenger1
        avensis aventura avery1 avgust aviator avocado avocat avocet avondale avrillavigne avrora aw96b6 awacs awatar awesome awesome1 awnyce awsedr
        awsome axelle axeman axio axlrose axolotl ayacdc ayanami aynrand ayrton az12345 az123456 azalea azalia azamat azathoth azaz09 azazel azbuka azert
        azerty azerty1 azerty123 azertyu azertyui azertyuiop azfpc310 azimut aziza azonic azrael azsxdc azsxdcf azsxdcfv azsxdcfvgb aztec aztec1 azteca
        aztecs aztnm azucar azuywe azwebitalia azzer azzurra b00bies b00ger b00mer b0ll0cks b12345 b123456 b1234567 b1afra b7mguk b929ezzh babaloo babalu
        babcia babe babe23 babe69 babel babemagn babemagnet baberuth babes babes1 babie babilon baboon babushka baby01 baby1 baby12 baby123 baby1234
        baby2000 baby69 babybear babyblue babyboo babyboy babyboy1 babycake babycakes babycat babydoll babyface babygir babygirl babygirl1 babygurl
        babyhuey babylon babylon5 babylove babyruth bacardi bacardi1 bacchus backbone backdoor backdraf backhoe backlash backspac backspace bacon1 bad123
        badabing badaboom badass badass1 badbo badbob badboy badboy1 badboy69 badboys badcat baddest baddog baddog1 badfish badger badger1 badgers badgirl
        badgirls badguy badkarma badkitty badlands badluck badman badminto badmojo badnaamhere badnews badone badseed baerchen bagdad bagel1 bagels bagger
        baggie baggies baggins baggins1 baggio bagheera bagira bagpipe bagpipes bagpuss baguvix bahama bahamut bahram baikal baile bailee bailey01 bailey1
        bailey10 bailey11 bailey12 bailey2 baileys bajingan bajskorv bakayaro baker1 bakers baklan baksik bakugan balalaika balbes balboa balder baldie
        baldman baldrick baldur baldy balefire balla balla007 ballbag balle ballen baller baller1 baller23 ballers ballgag ballin ballon balloon balloon1
        balloons balls balls1 balls123 balls2 ballsack ballss ballz baloo baloo1 balrog balsam baltika baltimor balzac bama bama12 bamba bambam bambam1
        bambi1 bambino bamboo bambou bambush bammer banaan banan banana banana1 banana12 bananas banane bananna bandaid bandana bandera banderas banderos
        bandi bandido bandit bandit01 bandit1 bandit12 bandito bandung bang bangbus banger bangers bangkok bangkok1 banjo1 bankai banker bankone bannana
        banner banshee banshee1 bantam banyan banzai baobab bapezm baphomet baraban baracuda barada baraka barakuda baranov baranova barbados barbara1
        barbaria barbarian barbaris barbaros barbel barbell barbi barbie barbie1 barbos barbwire barca barcelon barcelona barclays bareback barefeet
        barefoot barfly baritone barkley barkley1 barks barley barmaley barman barnaby barnaul barne barney barney01 barney1 barney11 barney12 barnie
        barolo baron1 baronn barracud barracuda barrage barrakuda barret barry1 barrynov barrys barselona barsik barsoom barsuk bartek bartek1 bartende
        bartjek bartman bartman1 bartok barty baseba11 basebal basebal1 baseball baseball1 baseball12 baseball2 baseball3 baseball9 basenji basher bashful
        basia1 basil1 basilisk basket basketba basketbal bassale bassboat basser basses basset bassfish basshead bassie bassin bassingw bassline bassman
        bassman1 bassmast bassoon bassplay basspro bassss bastard bastard1 bastardo bastet bastos batata batboy batcave bateau batgirl bathory batigol
        batistuta batma batman batman01 batman1 batman11 batman12 batman123 batman13 batman2 batman23 batman69 batman7 batman99 batterie batterse battle1
        bauhaus baura baxter1 bayadera bayern baylee bayliner bayshore bayside bayview baywatch bazooka bazuka bazzzz bb123456 bb334 bball bball1 bball23
        bbb747 bbbb1 bbbbb1 bbbbbb1 bbbbbb99 bbbbbbb1 bbking bbonds bcfields bcgfybz bckhere bcnjhbz bcrich bdaddy bdfyeirf bdfyjd bdfyjdf bdsm beach1
        beach69 beachboy beachbum beaches beaches1 beachs beagle beagles beaker beaks beamer beanbag beandip beaner beaner1 beanie beantown bear bear01
        bear1 bear101 bear11 bear12 bear123 bear2327 bear69 bear99 bearcat bearcat1 bearcats bearclaw beardog beardown bearman bears1 bears34 bears85
        bearshar bearshare beast beast1 beast666 beastie beasty beater beatit beatle beatles beatles1 beatles4 beatri beaudog beaut beautifu beautiful1
        beauty beauty1 beaver beaver1 beaver12 beaver69 beavis beavis1 beavis69 bebit bebop bebop1 becca becca1 becket beckham beckham7 becks becky1
        becool bedlam bedrock beebop beech beefcake beefer beefy beegee beehive beejay beeker beelch beeline beemer beer beer1 beer12 beer1234 beer30
        beer4me beer69 beerbong beercan beerman beerme beernuts beertje beethove beetle beetle1 beezer befree begemot begonia begood behappy behemoth
        beholder belair belgario belgorod belial belinea belize belkin bella1 bella123 bellaboo bellaco belladog belladon bellagio bellas belle1 bellevue
        bellsout belly1 belmar belmont belo4ka belochka beloit belous belova beluga ben123 bendog bendover benedikt benelli benessere benetton benfic
        benfica beng bengals bengals1 benhogan benhur benidorm benjami benjamin1 benji benji1 benjie benladen bennett1 bennevis benny1 bennyboy bensam
        benson1 bentley1 beograd beowulf ber02 berbatov beretta bereza berezuckiy bergerac bergkamp berkut berli berlin berlin1 berliner berlit bernadet
        bernar bernard1 bernhard bernie1 berserk berserke berserker bertha1 berty75 besiktas bestboy bestbuy bestfriend bestia beszoptad beta1 bethan
        bethany1 betsy1 betty1 bettyboo bettyboop bettylou beverl beyonce bh90210 bharat bhavani bhbcrf bhbirf bhbyf bhbyjxrf bhbyrf bhjxrf bian bianc
        biao biarritz biatch bibble biceps bicho bichon bicycle biffer big1 big123 bigair bigal bigal1 bigal37 bigass bigbaby bigbad bigball bigballs
        bigbang bigbass bigbear bigben bigbill bigbird bigbird1 bigblack bigblock bigblue bigblue1 bigbo bigbob bigboi bigboner bigboob bigboobs bigbooty
        bigboss bigboy bigboy1 bigboy12 bigbro bigbroth bigbuck bigbucks bigbutt bigbutts bigcat bigchief bigcock bigcocks bigd bigdad bigdadd bigdaddy
        bigdaddy1 bigdan bigdave bigdawg bigdeal bigdee bigdic bigdick bigdick1 bigdicks bigdo bigdog bigdog1 bigdog69 bigdogg bigdogs bigdong bigears
        bigeasy biged bigfan bigfeet bigfella bigfish bigfoot bigfoot1 bigfun biggdogg biggi biggie biggin biggio biggirl biggirls biggles biggreen biggun
        bigguns bigguy biggy bighead bighorn bighouse bighurt bigjay bigjim bigjoe bigjohn bigjon bigload bigloser biglou biglove bigmac bigmac1 bigmack
        bigmama bigman bigman1 bigman2 bigmaxxx bigmike bigmoney bignasty bignose bignuts bigone bigones bigpapa bigpappa bigpenis bigpig bigpimp bigpimpi
        bigpimpin bigpoppa bigpun bigpussy bigred bigred1 bigrob bigsexxy bigsexy bigsexy1 bigshot bigshow bigsky bigstick bigstud bigstuff bigsur bigted
        bigten bigtime bigtime1 bigtit bigtits bigtits1 bigtitts bigtoe bigtom bigtop bigtruck bigtymer bigun biguns bigwave bigwig bigwill bigwilly
        bigworm biit biker biker1 bikerboy bikers bikini bikman bilbo bilbo1 bilbob bilbobag bilbos bilder bill1 bill123 bill1234 bill2 bill99 billabon
        billabong billard billbo billbob billee billet billgate billgates billiam billiard billows bills1 billy1 billy123 billy2 billyb billybo billybob
        billyboy billyd billyg billygoa billyjoe billyk billyray billys bimbo bimbo1 bimbo38 bimini bimmer bimota bing bingbong binger bingo bingo1
        bingo123 bingoo bingos binkie binky binky1 binladen bintang biochem biohazar biohazard biomed bionic bionicle bioshock biotch biotech bird33
        birdcage birddog birder birdhouse birdie birdie1 birdies birdland birdman birdman1 birdy birillo birmingh birthday1 birthday10 birthday100
        birthday21 birthday299 birthday3 birthday4 birthday5 birthday54 birthday6 biscayne biscuit biscuit1 bisexual bishop1 biskit bismarck bismark
        bismilla bismillah bissjop bitch bitch1 bitch123 bitch69 bitchass bitchboy bitche bitchedu bitchedup bitches bitches1 bitchs bitchy bitem biteme
        biteme1 biteme12 biteme2 biteme69 bizkit bizzare bjarne bjhgfi bkmlfh blabl blabla blablabl black1 black12 black123 black13 black2 black22 black3
        black666 blackadd blackass blackbea blackbel blackbelt blackber blackberry blackbir blackbird blackbox blackboy blackbur blackcat blackcoc
        blackcock blackdic blackdick blackdog blackeye blackfin blackfly blackhaw blackhawk blackhea blackheart blackhol blackhole blackice blackie
        blackie1 blackjac blackjack blacklab blackmag blackmen blackmetal blackone blackops blackout blackpoo blackrose blacks blacksab blacksex blackshe
        blacksta blackstar blacksun blacktop blacky blade blade1 blade123 blade2 blader bladerun bladerunner blades blah123 blahblah blair1 blaise blake1
        blam blanka blanked blargh blarney blasen blaster blaster1 blasters blastoff blaze blaze1 blazed blazer blazer1 blazers blazin bleach blender
        blenheim blesse blessed blessed1 blessing blessme blind1 blindax blindman blingbli blingbling blink1 blink18 blink182 blinker blinky bliss7
        blister blitz blitz1 blitzen blizzard blobby bloembol bloke blonde blonde1 blondes blondi blondie blondie1 blondinka blonds blondy blood1 blood123
        bloodlus bloods bloomin bloopers blotto blower blowfish blowjo blowjob blowjob1 blowjobs blowme blowme1 blowme69 blubber blucher blue blue00
        blue01 blue02 blue1 blue11 blue12 blue123 blue1234 blue13 blue14 blue15 blue2 blue2000 blue21 blue22 blue23 blue25 blue28 blue32 blue33 blue42
        blue44 blue45 blue52 blue55 blue56 blue66 blue69 blue77 blue88 blue99 bluearmy blueball blueballs bluebear bluebell blueberr bluebird blueboy
        bluecar bluecat bluedevi bluedevils bluedog bluedragon blueduck blueeyes bluefin bluefire bluefish bluefox bluegill bluegras blueice bluejay
        bluejays bluejean blueline blueman bluemax bluemoon bluenose bluenote blueone bluered bluerose blues blues1 bluesea blueskie bluesky bluesky1
        bluesman bluess bluestar bluetick blueyes blumen blunt420 blunted blunts bmw123 bmw2002 bmw316 bmw318 bmw318i bmw318is bmw320 bmw320i bmw323
        bmw325 bmw325i bmw325is bmw330 bmw330ci bmw520 bmw525 bmw530 bmw535 bmw540 bmw750il bmwm3 bnfkbz bnm123 bo243ns boarder boater boating boats1
        bob007 bob101 bob123 bob1234 bob12345 bob2000 bob666 bobafett bobbbb bobber bobbijo bobbin bobbins bobble bobbo bobbob1 bobby1 bobby12 bobby123
        bobby2 bobbyb bobbyboy bobbyd bobbyg bobbyj bobbym bobbys bobbyy bobcat bobcats bobdog bobdole bobdylan bobert bobmarle bobmarley bobster bocephus
        bochum bodger bodyhamm bodyshop boeder boeing boeing1 boeing74 boeing77 bogart bogdan bogdan123 bogdana bogey bogey1 boggie boggle bogie bogies
        bogos bogota bogus1 bohica boiler boing boingo bojangle bolero bolita bolitas boliva bolivi bollix bollock bollocks bollox bologna bologna1 boloto
        boludo bomba bombadil bombay bomber bomber1 bombero bombers bombo bombshel bommel bonanza bond00 bond0007 bond007 bondage bondage1 bondar
        bondarenko bonds25 bone1 bonefish bonehead boneman boner boner1 boner69 boners bones bones1 bones69 boness bonethug bonethugs boneyard bonghit
        bonghits bongo bongo1 bongos bonit bonito bonjou bonjour bonjour1 bonjovi bonkers bonni bonnie1 bonobo bonoedge bonou2 bonovox bonsai bonscott
        bonzai bonzo bonzo1 boob boobear boobed boober boobie boobies boobies1 boobis boobless boobman boobo booboo booboo1 booboo12 booboo69 boobs boobs1
        boobss boobys boodle boodog booga boogaloo booger booger1 boogers boogie boogie1 boogiema boohoo bookcase bookert bookie bookmark bookworm booman
        boomboom boombox boome boomer boomer1 boomtown boondock booner boonie booom booper boopie booster booster1 bootay bootcamp booter bootie booties
        bootleg bootneck boots boots1 bootsie bootsman bootsy booty booty1 bootycal bootycall bootyman bootys booya booyaa booyah boozer bopper borabora
        bordeaux boricua boriqua boris1 boris123 borisenko boriska borisov borisova bornfree borntorun boroda borodina boromir borris borussia bosco
        bosco1 bosco123 boscoe boscoe01 bosox boss1 boss302 bossdog bosshog bosshogg bossman bosstone bosto boston boston1 boston12 botafogo boulder
        bounce bouncer bounty boutit bovine bowhunt bowhunte bowhunter bowl300 bowler bowler1 bowling bowling1 bowtie bowwow boxcar boxer boxer1 boxers
        boxing boxster boxter boy123 boy4u2ownnyc boyscout boytoy boywonde boyz bozo bp2002 br00klyn br0d3r br549 br5499 brabus bradle bradley1 bradpitt
        brady1 brady12 brahms brain1 braindea bramble branca branden1 brandi1 brando brando1 brandon0 brandon1 brandon2 brandon6 brandon7 brandy brandy1
        brandy12 brasi brasil brasilia bratan brattax bravehea braveheart braves braves1 braves10 braves95 bravo1 bravos brayden brazil brazil1 brazzers
        breadman breads breaker breaker1 breakers breakfas breast breasts breeze breezer breezy brehznev breitlin bremen brend brenda1 brendan1 brenden
        brent1 brentfor brest bretagne brethart brett1 brewcrew brewski brian1 brian123 brian2 brianb briand brianjo briank brianm briann brianna1 brians
        brick1 bricks bridge1 bridget1 briefs brielle brigada brighton brigit briley2 brillig brillo brimston bringit bristol bristol1 britney britney1
        britneys britt1 brittan brittany1 brodie broken1 broker bronco bronco1 bronco2 broncos broncos1 broncos2 broncos7 bronte bronx1 broodwar brooke1
        brookie brookly brooklyn brooklyn1 brooks1 brother1 brown1 browncow browndog browneye browni brownie brownie1 brownlov browns browns1 browns99
        browny bruce1 bruce10 bruce2 brucelee bruces brucew brucewayne brucey brucie bruin bruins bruins1 bruins77 bruiser brujah bruno1 bruno12 bruno123
        brunos brunswic brutis brutus brutus1 bryan1 bryce1 bsheep75 bsmith btnjey bubba bubba1 bubba12 bubba123 bubba2 bubba22 bubba69 bubbaa bubbabub
        bubbadog bubbas bubber bubbie bubble bubble1 bubblegu bubblegum bubbles bubbles1 bubbles2 bubby bubby1 bublik bubluk buccanee buceta buck1 buck123
        bucker bucket buckey buckeye buckeye1 buckeyes buckfast buckie bucks1 buckshot buckskin buckster buckwhea buckwheat buckwild bucky bucky1 bud420
        budapest budda buddah buddha buddha1 buddie buddog buddy buddy01 buddy1 buddy12 buddy123 buddy2 buddy23 buddy3 buddy7 buddyboy buddycat buddydog
        buddylee buddys buddyy budgie budice budlight budlite budman budman1 budweise budweiser budwiser buffa buffalo buffalo1 buffalos buffer buffet
        buffett buffett1 buffie buffy1 buffy123 buffy16 buffy2 buffys bugaboo bugaga bugatti bugeye bugger buggy bugman bugmenot bugsbunn bugsbunny bugsy
        bugsy1 buick buick1 builder bujhm bujhtr bukkake bukowski buldog bulgakov bull bulldawg bulldo bulldog bulldog1 bulldog2 bulldog7 bulldogg
        bulldogs bulle bullet bullet1 bullfrog bullhead bullit bullitt bullride bulls bulls1 bulls123 bulls23 bullseye bullshi bullshit bullwink bullyboy
        bulova bumble bumblebe bumblebee bumerang bummer bumper bunches bundas bungalow bungee bunghole bungie bungle bunko18 bunky bunnie bunnies bunns
        bunny bunny1 bunny123 bunny2 bunnyman bunnys buratino burberry burger burly burner burnout burrito burton1 burunduk busdrive busen bushed bushel
        bushido bushmast businessbabe businka busman bustanut buste buster buster01 buster1 buster11 buster12 buster2 buster21 buster22 buster3 buster99
        busters bustle busty butch butch1 butchie butchy buterfly buthead butkus butt1 butter butter1 butterba buttercu buttercup butterfl butterfly
        butterfly1 buttface buttfuck butthead butthole buttlove buttman buttmunc buttmunch buttnut buttnutt buttocks buttons buttons1 buttplug buttsex
        buzzard buzzer buzzers buzzman buzzsaw buzzy buzzzz bvgthbz bvgthfnjh bwana byabybnb byajhvfnbrf bycnbnen bykemo bynthytn byoung byron1 bysunsu
        byteme c00li0 c0rvette c12345 c123456 c2h5oh c3por2d2 c43dae874d c43qpul5rz c6h12o6 c7lrwu cab4ma99 caballer caballo cabbage cabbie cabernet
        cabezon cabibble cabible cabinboy cable1 cableguy cableman caboose cabowabo cabrio cabron cacapipi cachondo cachorro cachou cacique cactus cadaver
        caddis caddy cadence cadillac cadman cadr14nu caesar caesar1 caeser cafc91 caffreys cahek0980 caitlin1 cajun cajun1 calamity calavera calbear
        calbears calcio caleb1 calgary cali caliban calibra calico calient caliente californ californi caligula calimero call911 calli calliope callista
        callisto callme callofduty callum calvary calvin1 calvin69 calypso camaleon camaleun camar camaro camaro1 camaro67 camaro69 camaron camaross
        camaroz2 camaroz28 camber cambiami cambria cambridg camden came11 camel camel1 cameleon camell camelot camelot1 camels cameltoe camera1 camero
        camero1 cameron cameron1 cameron2 camil camill camille1 camilo camino camp0017 campari campeo campeon camper camron canabis canad canada canada1
        canada99 canadien canard canaries canary cance cancer cancun candela candide candies candle candlebo candy1 candy123 candy2 candyass candybar
        candycan candycane candyman candys canes canes1 canesfan cang canibus canine cannabis cannibal cannonba cannonda cannondale canon canon1 canseco
        cantik cantona cantona7 canuck canucks canucks1 capa200 capcom capecod capetown capital1 capitals capitan capoeira capone capri capricor capricorn
        capslock capstan captain captain1 captiva car123 caraca caracas caracol carajo caralho caramba caramel caramelo caravan carbine carcass cardigan
        cardinal cards1 care1839 carebear carefree carguy caribe carine carioca carla1 carla10 carla123 carla51 carling carlit carlito carlitos carlo1
        carlos1 carlos12 carlos123 carlos2 carlsbad carlsberg carlton1 carly1 carme carmen1 carmex carmex2 carnage carnival carol1 carolcox carole1
        carolina carolina1 caroline1 carolyn1 carpedie carpediem carpente carpet carrera carrera4 carrie1 carrot carrots carson1 carsten carter1 carter12
        carter15 carthage cartman cartman1 cartoon cartoons carvin carwash casablan casablanca casanova caseih caserta casey1 casey123 casey2 casey22
        caseydog caseys cash1 cash12 cashew cashflow cashmone cashmoney casino casio caspe casper casper1 casper12 casper2 casper99 cassandr cassidy1
        cassie cassie1 cassius castaway caster cat123 cat222 catalin catbert catch22 catcher catdaddy catdog catdog1 caterham caterpil cateye catfight
        catfish catfish1 catfood catherin cathouse cathy1 catinhat catlover catman catmando catnip cats catsdogs catsmeow catter catty catwalk catwoman
        caustic cavalier cavalo caveman caveman1 cavscout cayenne cayman cayuga cazzo cazzo1 cazzone cb207sl cba321 cbcmrb cbcntvf cbhbec cbhtym cbr1000
        cbr600 cbr600f3 cbr600rr cbr900 cbr900rr cbr929 cbr929rr cbrown cbvjyf ccbill ccccc1 cccccc1 ccccccc1 cdavis cde34rfv cdexswzaq cdfoli cdjkjxm
        cdtnbr cdtnjxrf cdtnkfyf cdtnkfyrf cdtnrf cdznjckfd ceasar ceaser cecili ceckbr ceejay cegthgegth cegthgfhjkm ceisi123 celeb celebrat celebrit
        celebs celeron celest celeste1 celestia celica celicagt celin celine cellphon cellphone celti celtic celtic1 celtic1888 celtic67 celtic88 celticfc
        celtics celtics1 celula celular cement ceng censor centaur centauri central1 centrino centurion cepseoun cerber cerbera cerberus cerebus cerise
        cerulean cerveza cesare cessna cessna15 cessna17 cestmoi cevthrb cezer121 cfdtkbq cfhfnjd cfiekz cfif123 cfitymrf cfkfvfylhf cfrehf cfvceyu
        cfvehfq cfvfhf cfvjktn cfvlehfr cfytxrf cgfhnfr ch1tt1ck ch33s3 ch5nmk chablis chacal chach chacha1 chachi chaching chacho chai chainsaw chaise
        chaka chakra chalky challeng chalupa chameleo chamois chamonix champ champ1 champagn champio champion champs chance1 chane change1 changeit
        changeme changepa changer chango chao chaos chaos1 chaos666 chaoss chappy chapstic characte charger charger1 chargers chargers1 charisma charl
        charle charle1 charlee charles1 charles2 charles3 charlest charli charlie charlie0 charlie1 charlie123 charlie2 charlie3 charlie4 charlie5
        charlie6 charlie7 charlie8 charlie9 charlieb charlies charlott charlton charly charly1 charme charmed charmed1 charmin charon charro charvel
        chase1 chase123 chaser chasey chasmo chato chaton chatte chaucer chazz chbjun cheater cheburashka check1 checker checkers checkit checkito
        checkmat cheddar cheeba cheech cheeks cheeky cheer1 cheerio cheerios cheerlea cheerleaers cheers chees cheese cheese1 cheese12 cheese2 cheeseca
        cheeta cheetah cheeto cheetos cheez cheeze chelios chelle chelse chelsea chelsea0 chelsea1 chelsea2 chelsea4 chelsea6 chelsea7 chelsea8 chelseaf
        chelseafc chemist chemistr cheroke cherokee cherr cherries cherry cherry1 cherub cheryl1 cheshire chess1 chessie chessman chessmaster chessy
        cheste chester chester1 chester2 chester7 chesty cheval chevell chevelle chevrole chevrolet chevy chevy1 chevy2 chevy350 chevy454 chevyman chevys
        chevys10 chevyss chevytru chevyz71 chewbaca chewbacc chewbacca chewey chewie chewy chewy1 cheyanne cheyenn cheyenne chgobndg chiapet chiar chiara
        chibears chicag chicago chicago0 chicago1 chicago2 chicago7 chicano chicas chicca chicco chicco22 chich chichi chick1 chicke chicken chicken1
        chicken123 chicken2 chickens chickenwing101 chicks chicky chico chico1 chicos chicubs chief1 chiefs chiefs1 chigger chihuahu chiken chiks chilango
        childre children2 chile1 chilidog chiller chilli chillin chillout chilly chimaera chimay chimera chimpy china1 chinacat chinaman chinatow chinchil
        chinese1 chingon chingy chinita chinito chinky chino chino1 chinook chipie chipmunk chipper chipper1 chippers chippy chips1 chipster chiquit
        chiron chisel chisox chitarra chitown chiva chivas chloe1 chloe123 chobits chocha chochoz choclate choco chocobo chocolat chocolate1 chomper
        chomsky chongo chooch choochoo chopin chopper chopper1 choppers choppy chorizo chosen1 chou choucho chowder chris01 chris1 chris10 chris11 chris12
        chris123 chris13 chris2 chris21 chris22 chris23 chris3 chris69 chris99 chrisa chrisb chrisbln chrisbrown chrisc chrisd chrisg chrisj chrisk chrisl
        chrism chrisp chriss chrissi chrissie chrissy chrissy1 christ christ1 christa1 christer christia christian1 christin christma christo christof
        christop christophe christopher1 christos christy1 chrisx chrome chronic chronic1 chrono chronos chrysler chuai chuan chuang chubba chubbs chubby
        chubby1 chucha chuchi chucho chuck1 chuck123 chucker chuckie chuckie1 chuckles chucks chucky chui chulo chumly chunky chunli chuo chupa churchil
        chutney chyna chynna cicci ciccio cicero cichlid cidkid86 cigar1 cigarett cigars cimbom cincinna cinco cinder cinderel cinders cindy1 cindy2
        cindy69 cindylou cindys cingular cinnamon cinta cinzia cious cipher cirrus cisco1 cisco123 ciscokid citadel citibank citroen citron citrus cityboy
        civic1 civicex civics civicsi civilwar cjcbcrf cjhjrf cjkysir cjkysirj cjkywt cjlove cjrjkjdf cjxb2014 cjytxrf cjytxrj ck6znp42 ckfdbr ckjybr
        clahay claire1 clambake clancy clapton clapton1 clara1 claret clarets clarinet clarion clarisse clark1 clarkie clarkken clarks classact classi
        classic classic1 classics claude1 claudi claudia1 claybird claymore clayton1 clean1 clemence clemson clemson1 cleo123 cleodog cleopatr cleric
        clevelan clicker cliff1 cliffy climax climb7 climber climbon clint1 clinton1 clipper clipper1 clippers clips clit clitlick clitoris clocker cloggy
        close-up closeup cloud1 cloud9 clouds cloudy clover clovis clown1 clowns clticic clubber clubpenguin clutch clyde1 cmc09 cmfnpu cmgang1 cmoney
        cmu9ggzh cn42qj cneltyn cnfcbr cnfkrth cnfybckfd cnhfcnm cnhfyybr cnhjbntkm cnhjqrf cnhtkjr cnhtktw cnhtrjpf cnjvfnjkju cntgfirf cntgfy cntgfyjdf
        cnthdf co2000 co437at coach1 cobain cobaka cobalt cobber cobblers cobra cobra1 cobra123 cobra2 cobra427 cobrajet cobras cobraya cobweb cocacol
        cocacola cocacola1 cocaine cochise cochon cock cock1 cock22 cock69 cocker cockman cockring cocks cocksuck cocksucker coco123 cocoa1 cocodog
        cocoloco coconut cocopuff cocorico cocteau codeblue codeman codered codfish cody1 codydog codyman coffe coffee coffee1 coffees cogito cognit
        cohiba cojones coke cokeisit cokeman cola coldbeer coldfire coldplay coleman1 coleta colfax colgate colibri colin1 collant collants collecti
        colleen1 college1 collie collingw collins1 colnago colole57 colombi colombia color1 colorado colors colossus colt1911 colt45 coltrane colts1
        columbo comanche comander comando combat123654 comcast comcast1 come2me comein comeon comet comet1 comets comicbook comicbookdb comicsans command1
        commande commando commodor compa compaq compaq1 compaq12 compaq3 compass compusa computador computadora compute compute1 computer computer1 conair
        conan conan1 concac concord concorde concordi concrete condom condor conehead conej conejo confiden config cong conker conman connect connect1
        connecti connery conni connie1 connor connor1 conor1 conrail consense constanc construc consumer containe contortionist contour contra contrera
        control1 coochie cooker cooki cookie cookie1 cookie12 cookie2 cookie59 cookies cookies1 cooking1 cool1 cool11 cool12 cool123 cool1234 cool69
        cool99 coolbean coolbeans coolboy coolcat cooldude cooler coolgirl coolguy coolguy1 coolhand coolie coolio coolkid coolman coolman1 coolness
        coolone coonass coondog cooool coope cooper1 cooper12 coopers coors coors1 coorslig coorslight cooter copenhag copper copper1 copter corazo corey1
        corgan corgi corkey corky1 corleone cormac cornbrea cornbread corndog cornel corneliu cornell1 cornet cornfed cornflak cornhole cornholi cornholio
        corolla corona corona1 coronet corpsman corrado corrado1 corran corsa corsair corset corsica cortina cortland corvair corvet corvet07 corvett
        corvett1 corvette corvus cosita cosmic cosmo cosmo1 cosmos cossie costaric costarica costco cosworth cougar cougar1 cougars couger counchac count0
        countach counter1 counterstrike country1 countyli courtne courtney1 coventry cowabung cowbo cowboy cowboy1 cowboy12 cowboy22 cowboys cowboys1
        cowboys2 cowboyup cowd00d cowgirl cowman cowpie coyote coyotes cozumel cptnz062 cq2kph cqnwhy cr250r crabby crabcake crack1 cracker cracker1
        crackhea crackhead cracksevi crafty craig1 cramps cranberr crapola crapper crappie crash1 crasher craving crawdad crawfish crawler craxxxs
        crayfish crayola crayon crazy1 crazy123 crazy4u crazy8 crazybab crazyboy crazycat crazyfrog crazyman crazyzil cream1 creampie creamy creamyou
        creatine creativ creative creative1 creaven creed1 creek1 creeper creepers creosote crescent cresta cretin crevette crevice crewcom crf450 crfnbyf
        crfprf cribbage cricke cricket cricket1 crickett crimson crimson1 crippler crisco crispy cristia cristiano cristo critter critters crjhgbjy
        crjhjcnm crm114 croaker croco crocodil crocus cronaldo cronic cronos cross1 crossfir croucher crouton crowbar crowes crownvic cruella cruise
        cruiser cruiser1 crumbs crumpet crunch crunchy crusader crusher crushme crusty cruzazul cruzer crybaby crypto crysis crystal1 crystal2 csfbr5yy
        cstrike csyekz csyjxtr ctcnhf ctdfcnjgjkm cthlwt cthtuf cthulhu cthulu cthutq cthuttdbx cthuttdyf ctrhtn ctvtyjd cuan cubalibr cubalibre cubano
        cubase cubbie cubbies cubbies1 cubby cubfan cubs cubswin cubswin1 cucciolo cuckold cucumber cuddles cuddles1 cueball cuervo cujo31 culero culinary
        culito cum123 cum2me cum4me cumalot cumeater cumface cumload cumlover cumm cummer cummin cumming cumnow cumonme cumshot cumshots cumslut cumsuck
        cumsucker cumulus cunt cunt69 cuntlick cunts cuntsoup cup2006 cupcake cupcake1 cupoi curious curious1 curitiba curly1 curtis1 custard custom
        cutegirl cutie1 cutiepie cuties cutlass cutter cuxldv cv141ab cvbhyjd cvbhyjdf cvetok cvthnm cvtifhbrb cvzefh1gk cvzefh1gkc cwoui cxfcnkbdfz
        cxfcnm cxfcnmt cxfcnmttcnm cxzdsaewq cyber cyber1 cyberia cyberman cybernet cyberonline cybersex cyborg cyclone cyclone1 cyclones cyclops cyclops1
        cyecvevhbr cyfqgth cygnus cygnusx1 cyjdsvujljv cynthia1 cypher cypress cyrano cyrus1 cytuehjxrf cytujdbr cyzkhw d0ct0r d12345 d123456 d1i2m3a4
        d1lakiss d2000lb d6o8pm d6wnro d78unhxq d9ebk7 d9ungl dabears dabomb daboss daboys dabulls dad2ownu daddie daddio daddy1 daddy123 daddy2 daddyo
        daddys daddyy daedalus daemon daewoo daffodil daffy daffyduc daftpunk dagestan dagger dagobert dagwood dahc1 daisie daisuke daisy1 daisy123 daisy2
        daisydog daisymae daisymay daisys dakine daking dakot dakota dakota01 dakota1 dakota12 dalamar dale03 dale88 dalejr dalejr8 dalejr88 dalglish
        dalla dallas dallas01 dallas1 dallas11 dallas12 dallas21 dallas22 dallastx dalmatio dalshe damage11 damager daman damia damir dammit damned69
        damngood damnit damnyou damocles damon1 dan123 danbury dance1 dancer dancer1 dandfa dang danger danger1 dangerou danie daniel01 daniel1 daniel11
        daniel12 daniel123 daniel2 daniel21 daniel3 daniel4 daniela1 danielit danielle1 daniil danijela danil danil8098 danila danilka danilov danimal
        dank dank420 danman danmark danni danni1 dannon dannon4 danny1 danny123 danny2 dannyb dannyboy danone dante1 dante123 dantes danthema dantheman
        dantist danzig dapimp dapper dapzu455 darby1 darcy1 daredevi daredevil darian darien darina darion dark1 dark123 dark666 darkange darkangel
        darkelf darken darkhors darkjedi darkknig darkknight darklord darkman darkmanx darkmoon darknes darkness darknigh darknight darkone darkside
        darksoul darkstar darkwing darkwolf darock darre darren1 darrian darter darth darth1 darthmau darthvad darthvader dartmout daruma darwin1 dasani
        dasboot dascha dasha dasha1 dasha123 dashadasha dashenka dashit dashka dastan datalife datalore datnigga datsun daulet dauren dave1 dave12 dave123
        dave13 dave69 dave99 davecole daveman davex daveyboy david01 david1 david12 david123 david13 david2 david26 david3 david5 david69 david7 david77
        davidb davidc davidd davide davidg davidh davidj davidk davidkin davidl davidlee davidm davido davidoff davidp davidr davidruiz davids davids1
        davidw davinci davion davis1 davros dawg dawg1 dawggy dawgs dawgs1 dawidek dawns dayan dayana daydream daytek daytona daytona1 daywalker dazed
        dazzle dbacks dbityrf dbjktnnf dblock dbnfkbq dbnfkbr dbnfkz dbrecz dbrekz dbrf134 dbrnjh dbrnjhbz dbrnjhjdbx dbrnjhjdyf dbrown dbyjuhfl dc3ubn
        dcowboys dcpugh dctktyyfz dctulf dctvghbdf dctvghbdtn dcunited ddddd1 dddddd1 ddddddd1 ddgirls de1987ma de7mdf deacons deaddog deadend deadeye
        deadhead deadlift deadlock deadman deadman1 deadmeat deadpool deadsexy deadspin deadwood deagle deamon deano death1 death123 death666 deathnote
        deathrow deathsta deathstar debbie1 debbie69 deborah1 decatur decembe december1 decimal declan dedalus dedhed deejay deep111 deepak deepblue
        deepdive deeppurple deepsea deepthro deepthroat deepwate deere deerhunt deerhunter deerpark deeznuts deeznutz def456 defamer default defcon
        defcon1 defender defiant defiant1 defjam deflep27 deftone deftones degauss dehpye deicide deimos deion21 dejavu delasoul delboy delenn deles
        delete delfi delfin deliciou delight dell123 dell50 delorean delphi delphin delpiero delray delsol delta delta1 delta123 delta2 delta4 delta6
        delta9 deltachi deltaforce deltaone deltas deltasig deltic deluge deluxe dembel demeter demetrio demian demigod demo demolay demon1 demon123
        demon666 demond den123 denali deneme deng deniro denis1 denis123 denisa denise1 deniska denisov deniss denman85 denni dennis1 denny1 dennys
        denver1 denwer denzel depeche depeche1 depechemode derby1 derek1 derevo derf derparol derrick1 derrickh dervish desade desant desember desert
        design1 designer desire deskjet deskjet1 deskpro desktop desperad desperado desperados destin destini destiny destiny1 destro destroye detectiv
        detlef detroit detroit1 deuce deusex deutsch deutschland deviant devil devil1 devil123 devil666 devilboy devildog devildriver devilish devilman
        devilmay devilmaycry devilmaycry4 devils devils1 devils2 devin1 devlt4 devo devo2706 devon1 dewalt dewey1 dexte dexter dexter1 dezember dfadan
        dfcbkbcf dfcbkbq dfcbkmtd dfcbkmtdf dfcbktr dfcmrf dfcz123 dfghjc dfhdfhf dfhtymt dfkmrbhbz dfkthbq dfkthbz dfkthf dfktyjr dfktynby dfktynbyf
        dfktynbyrf dflbvrf dfnheirf dfvgbh dfytxrf dga9la dgl70460 dgthtl dharma dhip6a dhjnvytyjub dhtlbyf diabl diablo diablo1 diablo11 diablo2 diablo66
        diablo666 diablos diabolic diabolo diadora dialer dialog diamant diamante diamon diamond diamond1 diamond3 diamond6 diamond7 diamondd diamonds
        diana1 diana123 dianas diane1 dianka dianne1 diao diaper diavolo dicanio diceman diciembr dick dick1 dick12 dick123 dick69 dicker dickface
        dickhead dickie dickies dickless dicklick dickme dicks dicksuck dickweed dicky dictiona diddle diddy didier didit diego1 diego123 diehard diese
        diesel diesel1 dietcoke dieter differen digdug digge digger digger1 diggers diggity diggler digimon digita digital digital1 digitalprodu digiview
        dignity7 digweed dilbert dilbert1 dildo dildos dilligaf dilligas dillweed dilshod dima dima12 dima123 dima1234 dima12345 dima1985 dima1989
        dima1990 dima1992 dima1993 dima1994 dima1995 dima1996 dima1997 dima1998 dima1999 dima2000 dima2009 dima2010 dima55 dimarik dimas dimasik dimebag
        dimedrol dimensio dimidrol dimitri dimitris dimochka dimon dimon4ik dimples dimsum dimwit dinamite dinamo dinara dindom dinero dinesh ding dingbat
        dingdong dingo dingo1 dingos dinkle dinmamma dinosaur dinsdale diogenes dionis dionysus diosesamo diplom dipper dipset dipshit dipstick direktor
        direwolf dirkpitt dirt49 dirtbag dirtball dirtbike dirty1 dirtyboy dirtyd dirtydog dirtygirl dirtyman discgolf disco disco1 discover discus
        diskette disne disney disney1 disturbe diva diver diver1 divers diversio divine divine5 divx1 dixie1 dixiedog dizzy1 djamaal django djdjxrf djdxbr
        djembe djg4bb4b djgabbab djghjc djhjyf djhvbrc djkjlz djkrjdf djkrjlfd djkujuhfl djljgfl djljktq djohn11 dkalis dkflbckfd dkflbdjcnjr dkflbr
        dkflbvbh dkflbvbhjdbx dkflbvbhjdyf dlanod dm6tzsgp dmb2010 dmb2011 dmband dmh415 dmitriev dmitrii dmitriy dmitry dmoney dnevnik dnsadm dnstuff
        dobber doberman doc123 dochka docker dockers docto doctor doctor1 doctorj dodge1 dodger dodger1 dodgeram dodgers dodgers1 dodges dodgeviper doedel
        dog123 dogballs dogbert dogbite dogbone dogboy dogbreat dogbreath dogcat dogday dogface dogfart dogfight dogfish dogfood dogfuck dogg dogger
        dogggg doggie doggie1 doggies doggone doggy doggy1 doggydog doggys doggysty doggystyle doghot doghouse doglover dogma dogma1 dogman dogmeat
        dogpound dogs dogshit dogstar dogstyle dogwood dohcvtec doit doitnow dokken doktor dolemit1 dolemite dolfan dolfin dolina dolittle dollar dollar1
        dollarbi doller dollface dolly1 dolomite dolphi dolphin dolphin1 dolphin2 dolphin9 dolphins dolphins1 doma77ns domainlock2005 domani dome69
        domenico domenow domin dominati dominator domini dominic1 dominik dominika dominion dominiqu domino domino1 dominos dominus domodo don123 donal
        donald1 doneit donger dongle donjuan donkey donkey1 donna1 donna123 donnas donner donsdad dont4get dontae dontask dontcare donthate dontknow
        donuts doober doobie doodad doodah doodie doodle doodle1 doodles doofer doofus doogie doogle dooker dookie doomer doomsday dooper doorknob doozer
        dopehead doqvq3 doraemon doremi dorina doris1 doritos dorkus doroga doromich dorota doroth dorothy1 dorsai dortmund dotcom dothedew doubled douche
        doudo doug1 dougal doughboy dougie dougla douglas1 dovajb dover1 dovetail dowjones downhill downlow downunde dozer1 dposton drache draco dracon
        draconis dracul dracula drag0n dragan dragnet drago dragon dragon0 dragon00 dragon01 dragon1 dragon10 dragon11 dragon12 dragon123 dragon13 dragon2
        dragon20 dragon21 dragon22 dragon23 dragon25 dragon3 dragon5 dragon6 dragon64 dragon66 dragon666 dragon69 dragon7 dragon76 dragon77 dragon88
        dragon9 dragon99 dragonba dragonball dragonballz dragonfi dragonfire dragonfl dragonfly dragons dragons1 dragonz dragoon dragoon1 dragos dragrace
        dragster dragula drahcir drake1 draken drakkar drakon drakula draven drawde drdoom dreads dream1 dreamcas dreamcast dreamer dreamer1 dreamer2
        dreamers dreamgirl dreamon dreams dreams1 dreday dresden dressage drevil drewman drexel drgonzo dribble drifter driller drinker dripik driver
        driver1 driver8 drizzit drizzt drizzt1 drjynfrnt drlove drogba droopy dropdead dropkick dropzone drowssap drpepper druid druids drum66 drumer
        drumline drummer drummer1 drummers drumnbass drums1 drumset drumss drunk1 druss druuna drwho drywall dshade dte4uw dthjxrf dthjybrf dthjybxrf
        dthyjcnm dtkjcbgtl dtlmvf dtnfkm dtxyjcnm dtythf dually duan duane1 dublin ducat ducati ducati1 ducati74 ducati99 duchess duchess1 duck duckey
        duckhunt duckie duckling duckman ducks ducks1 ducksoup ducky ducky1 ducttape dude1 dude11 dude12 dude123 dude1998 dude69 dudelove dudeman duende
        duffbeer duffer duffman duffy1 duhast duke01 duke1 duke11 duke123 duke3d dukeblue dukedog dukers dukester duluth dumass dumbass dumbass1 dummie
        dummies dummy1 dummys dun6sm dunamis dunca duncan1 duncan21 dunce1 dundee dungeon dunhill dupa123 dupont24 duracell durandal durango durango1
        duster dustin1 dustin23 dustoff dusty1 dusty123 dusty197 dustydog dutch1 dutches dutchess dutchman dutchy dvader dwarf1 dwdrums dwml9f dyanna
        dylan1 dynamite dynamo dynastar dynomite dynxyu dzakuni dzxtckfd e3w2q1 e5pftu e6z8jh ea53g5 eadgbe eae21157 eagle eagle1 eagle123 eagle2 eagle21
        eagle3 eagle5 eagle7 eagle99 eagleeye eagleone eagles eagles05 eagles1 eagles20 earn381 earnhard earth1 earthlin earthlink earwig eastern1
        eastside eastwest eastwood easy123 easygo easypay easyride eatass eatcum eatit eatme eatme1 eatme2 eatme69 eatmee eatmenow eatmeraw eatpussy
        eatshit eatshit1 ebony1 echo45 eclips eclipse eclipse1 eclipse2 eclipse9 ecstacy edcrfv eddie1 eddie123 eddies edelweis edgar1 edgard edgewise
        edgewood edibey edinburg edoardo edthom eduard eduard1 eduardo1 educatio edvard edwar edward1 edward12 edward2 edwardss eeeee1 eeeeee1 eeeeeee1
        eeyore eeyore1 efbcapa201 efremov efyreg eggbert egghead eggman eggplant egoist egorka egorov egorova egroeg eieio eight8 eightbal eightball
        einstein eintrach eistee ejaculation ekaterina ekaterina20 ekilpool eklhigcz ekmzyf eknock el546218 elain elaine1 elaine22 elbarto elbereth
        elcamino eldar eldiablo eldorado eldritch eleanor1 electr electra electra1 electric electro electron elefant elefante elektra elektrik elektro
        element element1 elementa elena1 elena123 elenberg elendil elenka elephan elephant eleven11 elfquest elfstone elgato elguapo elisabet eliston
        elite1 elite11 eliza1 elizabet elizabeth1 elizaveta eljefe elkcit ellada elland ellen1 ellie1 elliott1 ellis1 ellobo elloco elmer251 elmers elnino
        elocin elodi elodie elohim elpaso elric elrond eltoro elvira26 elvis1 elvis123 elvis69 elvis77 elvisp elviss elway elway7 elysium emachine
        emachines emanuela emanuele emb377 embalmer emerald emerald1 emerica emerson1 emili emiliano emily1 emily123 emily2 emilyb emilys emine eminem
        eminem1 eminem12 emmajane emmanue emmitt22 empire empire1 empires emyeuanh enamorad encarta encore ender ender1 endgame enduro endymion endzone
        energie energize energizer energy1 enfield enforcer engage engine1 engine2 engineer englan england1 enigma enigma1 enjoyit enkeli enrico enriqu
        enter enter1 enter123 enter2 enterme enternow enterpri enterprise entertai entrar entropy envision epaulson epiphone episode1 epsilon epson epvjb6
        epwr49 equinox eragon eraser erasmus erasure erbol erebus erection ereiamjh erevan erfolg erhfbyf eric1 eric12 eric123 eric1234 erica1 ericsson
        erika1 erkina erlan ermine ern3sto ernest1 ernie1 ernies erotic erotica erotik erreway ersatz escada escalade escher escorpio escorpion escort
        eshort eskimo esmerald espace espana espanol esperanz espero espresso esprit esquire essayons essendon esteba estefan estefani estrell estrellit
        eternal eternal1 eternity ethan1 ethernet etnies etoile etower ettore etvww4 euclid eudora eugen eugene1 eugeni eumesmo euphoria eureka eurocard
        europa eus1sue1 euskadi evanescence evangeli evangelion eveli evely evenflow everest everest1 evergree everlast everlong evermore everques
        everquest everton everton1 evertonf everythi evets evgeni evgenia evgenii evgeniy evgeniya evgeny evgesha evil666 evildead evilone evolutio
        ewelina ewq321 ewtosi ewyuza exbntkm excalibe excalibu excalibur excell excellen excelsio excite exclusiv executiv executor exigen exigent exocet
        exodus exotic expediti exploite exploiter explore1 explorer express express1 extacy extasy extensa extra1 extra300 extrem extreme extreme1 eyeball
        eyecandy eyedoc eyespy eyphed f**k f00b4r f00bar f00tball f12345 f123456 f15eagle f1f2f3 f3gh65 f8yruxoj f9lmwd fabfive fabia fabiana fabie fabien
        fabienn fabienne fabio fabiol fabolous fabregas fabric fabrice fabrika fabrizi facefuck faceoff facesit facial facile fackyou faerie faggot fahbrf
        fahjlbnf failsafe failte fairfiel fairlady fairlane fairmont fairview fairway faisal faith1 faith123 fajita fakepass faktor falcon falcon1
        falcon11 falcon12 falcon16 falcon2 falcons falcons1 falcor fallen fallen1 fallenangel fallout fallout2 fallout3 falstaff famil famili familia
        familie family01 family1 family5 familyguy fanatic fanboy fandango fang fanny1 fanta fantas fantasia fantasma fantasti fantasy fantasy1 fantasy7
        fantik fantom fantomas fantomen far7766 faramir faraon farcry farfalla farhad farhan farida farkle farmall farmboy farmer1 farout farscape farside
        farside1 fart farter fartface farting fartman fartripper fast1 fastback fastball fastcar fastcars fasted faster fastfood fastlane fastman fastone
        fatass fatback fatbob fatboy fatcat fatcat1 fatcock fatdaddy fatdick fatdog fatgirls fathe fathead fathead1 father1 fatim fatjoe fatkid fatluvr69
        fatman fatone fatpussy fatrat fatty fatty1 faustus favorit favorite2 favorite3 favorite5 favorite6 favorite7 favorite8 favre favre4 fbi11213
        fcazmj fcbarcelona fcbayern fcporto fdfnfh fdhjhf fdm7ed fduecn fe126fd feanor fearless feather feather1 feathers feb2000 februar federic federica
        fedora fedorov fedorova feeder feedme feelgood feelme fefolico felicida feliks felina feline felip felipe1 felix1 felix123 felixx fellatio fellini
        fellowes femmes fencer fende fender fender1 fenerbahce feng feniks fenix fenrir fenris fenster fenway ferari ferdinan fergie fergus fermat fermer
        fernand ferndale ferrar ferrari ferrari1 ferrari2 ferrari3 ferrari5 ferret ferret1 ferrets ferrum fester festina festus fetish fetish01 fetish69
        fettish feuerweh feuerwehr feyenoor feyenoord feynman ffff1 fffff1 ffffff1 fffffff1 ffvdj474 fgdfgdfg fghbjhb fghtkm fgjrfkbgcbc fgntrf fgtkmcby
        fhbirf fhctybq fhifdby fhnehxbr fhntv1998 fhntvbq fhntvrf fhvfutljy fialka fibonacci ficken ficker ficktjuv fiction7 fiddle fiddler fidelio
        fidelis fidelity fidget fiesta fifa2008 fifty50 figaro fightclu fightclub fighter fighter1 fighting54 fighton figment fihdfv filbert filibert
        filimon filipe filipp filippo filter finalfan finalfantasy finance1 finbar finder findme findout finger finger1 finster fiona1 fire fire1 fire69
        fire777 fire911 fireball firebird fireblad fireblade fireboy firecat firedawg firedog firefigh firefighter firefly firefly1 firefox firehawk
        firehose firehous fireman fireman1 firenze firestar firestarter firestor firestorm firetruc firetruck firewall firewire firework first1 firstone
        firstone123 firstson firsttim fische fish fish1 fish123 fish1234 fish99 fishbait fishbone fishboy fishcake fishe fisher1 fisherma fisherman
        fishers fishes fishface fishfood fishhead fishhook fishie fishin fishing fishing1 fishka fishlips fishnet fishon fishtank fishy fishy1 fister
        fistfuck fisting fitness fitness1 fittan fitte fitter fivestar fixit fizzle fj1200 fk8bhydb fkbcrf fkbyf001 fkbyjxrf fkbyrf fkg7h4f3v6
        fkmnthyfnbdf fkojn6gb fktdnbyf fktirf fktrcfylh fktrcfylh1 fktrcfylhf fktrcfylhjdbx fktrcfylhjdyf fktrctq fktrcttd fktyeirf fktyjxrf fktyrf
        flagman flame1 flameboy flamengo flamer flames flamingo flange flanker flapjack flapper flash flash1 flash123 flashbac flasher flashg flashman
        flatbush flathead flatland flatline flatron flatron1 flatus flavio flblfc fldjrfn fleetwoo fletch flexible flexscan flhtyfkby flicka flicks
        flight1 flimflam flint1 flintsto flintstone flipflop flipmode flipper flipper1 flippy flipside flipyou flogger floppy flore florenc florenci
        florent flori florian florian1 florid florida florida1 florida2 florin flossy flotsam flounder flowe flower flower1 flower12 flower2 flowers1
        floyd1 fltkbyf flubber fluff fluffy fluffy1 flutie flvbhfk flvbybcnhfnjh flyaway flyboy flyer flyer1 flyers flyers1 flyers88 flyfish flyguy
        flyhigh flyingv flyman flyrod fmale fnkfynblf fnord focus1 fodase foghorn foiegras fokker followme fomoco fonzie foobar foodie foofight foolio
        footbal footbal1 football football1 football12 football2 footboy footer foothill footjob footlong footlove footman footsie forall forbidde forbin
        force1 ford01 ford1 ford123 ford150 ford22 ford4x4 ford9402 fordf150 fordf250 fordf350 fordman fordtruc fordtruck foreplay foreskin forest forest1
        forest11 forest99 foreve forever forever1 forever21 forfree forfun forgetit forgotit forgotte forklift forlife forme formel1 formula formula1
        fornow forrest1 forsaken forsure fortis fortun fortuna fortunat fortune12 forty2 fortytwo forum1 forumwp forward1 foryou forzima fosgate fossil
        fosters fotball fotograf foucault foundati four20 fourplay fox123 foxbat foxcg33 foxfire foxglove foxhound foxs14 foxtrot foxtrot1 foxwoods foxy
        foxylady foxyroxy fozzie fqkw5m fractal fraggle framer franc franca france1 france98 frances1 francesc franchis franci francis1 francisc francoi
        francy frank1 frank12 frank123 frank2 frank69 franka franken frankfur franki frankie1 franky franny frdfhbev frdfkfyu freak1 freaker freakme
        freakout freaks freaksho freakshow freaky freaky1 freckles fred01 fred1 fred11 fred12 fred123 fred1234 fred22 fred69 fred99 fredd freddd fredderf
        freddi freddie1 freddy freddy1 freddy12 frederi frederik frederiksberg fredi fredy free1 free123 free4all free4me freebie freebird freedo freedom
        freedom1 freedom2 freedom3 freedom4 freedom5 freedom7 freedom9 freee freeee freefall freehand freek freelanc freelove freema freemail freeman1
        freeme freenet freeones freepass freeporn freeport freeride freesex freespace freestuff freestyl freetime freeuser freeway freewill fregat frehley
        freiheit fremont frenchfr frenchie frenchy frequenc fresca fresh1 fresher fresno freya frfltvbz friday friday1 friday13 fridolin friedric frien
        friend1 friends1 friendste friendster fright frigid frisbee frisco friskie frisky fritos fritter fritz1 fritzy fritzz frnhbcf frodo frodo1 frog
        frogg frogger frogger1 froggie froggies froggy froggy1 froglegs frogman frogs froinlaven frolov frolova fromage fromhell fromme fromv front242
        frontera frontier frosch frostbit frosty frosty1 fruitbat fruitcak fruity fsd9shtyu fsunoles fuaqz4 fubar fubar1 fucing fuck fuck0ff fuck1 fuck11
        fuck12 fuck123 fuck1234 fuck666 fuck69 fuck777 fuck_inside fuckall fuckass fucke fucked fuckedup fuckem fucker fucker1 fucker11 fucker69 fuckers
        fuckface fuckfest fuckgirl fuckhard fuckhead fuckher fuckhole fuckina fucking fuckinside fuckit fucklife fucklove fuckm fuckme fuckme1 fuckme2
        fuckme69 fuckmeha fuckmehard fuckmeno fuckmenow fuckmyass fucknut fucknuts fuckof fuckoff fuckoff1 fuckoff2 fuckshit fuckslut fuckthat
        fucktheworld fuckthis fucku fucku2 fuckup fuckwit fucky fuckyeah fuckyo fuckyou fuckyou! fuckyou0 fuckyou1 fuckyou12 fuckyou123 fuckyou2 fuckyou6
        fuckyou69 fuckyou7 fuckyoubitch fuckyouguys fucmy69 fudge1 fuente fugazi fuhrfzgc fujifilm fujitsu fuking fulcrum fulham fullback fulle fullhous
        fullmetal fullmoon fullred fullsail fumanchu fun123 fun4me funbags funboy funfunfu fungus funguy funhouse funkey funkie funkster funky funky1
        funny1 funnyguy funnyman funsex funstuff funtik funtime funtime1 funtimes furball furka fusion fussbal fussball futbol futur futura futurama
        future1 futuro futyn007 fuzzball fuzzy fuzzy1 fvcnthlfv fvthbrf fwsadn fx3tuo fy.njxrf fy.nrf fyabcf fyfcnfcbz fyfnjkbq fyfrjylf fyfyfc fylh.irf
        fylhjvtlf fylhtq fylhtqrf fylhttdf fynfyfyfhbde fynjif fynjirf fynjybj fynjybyf fytxrf fyutkbyf fyutkjr fyutkjxtr fyyeirf fzappa g00ber g00gle
        g12345 g123456 g3ujwg g9zns4 gabber gabbie gabby1 gabrie gabriel1 gabriel2 gabriell gadget gadzooks gaell gaelle gaetan gaetano gaffer gagarin
        gagged gagger gagging gagher gaijin galactic galactus galadriel galahad galant galary galatasara galatasaray galatea galax galaxie galaxy galaxy1
        galena galeries galileo galina galinka gallaghe gallaries galore gambit gambit1 gambler gameboy gamecock gamecocks gamecube gameday gameon
        gameover gamer gamer1 gamera gamers games1 gamess gametime gamlet gamma gamma1 gammas gandal gandalf gandalf1 gandalf2 gandalf3 gandolf gandon
        ganesh ganesha gangbang gangbanged gangrel gangst gangsta gangsta1 gangstar gangste gangster ganja ganjaman ganjubas gannibal gansta ganster
        ganymede garand garbage1 garci garcia1 garden garden1 gardenia garena gareth garfiel garfield garfield1 garfild gargamel gargoyle garibald garion
        garnier garrett1 garten garter garuda gary123 gasman gasto gatech gatekeep gatewa gateway gateway1 gateway2 gateway3 gateway9 gateways gatinho
        gatit gatita gatito gator gator1 gator2 gatorade gatorman gators gators1 gatsby gattaca gattone gaucho gauloise gauntlet gaurav gautam gauthie
        gautie gavin1 gavrik gawker gawker1 gayboy gaydar gaymen gaysex gazelle gazeta gazza gazza1 gb15kv99 gbcmrf gbgbcmrf gbhcf2 gbhfvblf gbjyth
        gblfhfc gblfhfcbyf gblfhfcs gbpacker gbpltw gbrfxe gbyudby gcheckou gcheckout gdtrfb gearhead gecko gecko1 geckos geddylee geek01d geeman geemoney
        geezer gefest geforce gegcbr geheim gehenna gehrig geibcnbr geilesau geirby geisha gembird gemin gemini gemini1 gemini69 gemma1 gemstone gen0303
        general1 generic generic1 genesi genesis genesis1 geneve geneviev geng genghis genial geniu genius genius1 geniusnet gennadiy geolog geolog323
        geordie georg george01 george1 george11 george12 george2 george3 georgi georgia1 georgin georgiy gepard gerald1 geraldin gerasim gerbil gerhard
        gerlinde germa german1 germania germany1 geronimo geronto gerrard gerrard8 gerrit gerrity1 gerry1 geryfe gesperrt getalife getbent getdown
        getfucked gethigh getin getit getiton getlaid getlost getmein getmoney getnaked getoff getout getpaid getreal getrich getsdown getsmart getsome
        getsum gettysbu geujdrf gevaudan gevorg geyser gfccdjhl gfccgjhn gfcgjhn gfdkbr gfdkjdf gfgekz gfgf1234 gfgfrfhkj gfgfvfvf gfgjxrf gfhfcjkmrf
        gfhfdjp gfhfif gfhfljrc gfhfyjz gfhjdjp gfhjk gfhjkbot gfhjkm gfhjkm007 gfhjkm1 gfhjkm11 gfhjkm12 gfhjkm123 gfhjkm13 gfhjkm135 gfhjkm2 gfhjkm22
        gfhjkmgfhjkm gfhjkmm gfhjkmxbr gfhjkzytn gfhkfvtyn gfhnbpfy gfhreh gfif1991 gfkmvf gfnhbjn gfnhbr gforce gfvznm gfxqx686 gfyfcjybr gfynthf gggg1
        ggggg1 gggggg1 ggggggg1 ghandi ghbdfn ghbdt ghbdtn ghbdtn1 ghbdtn12 ghbdtn123 ghbdtnbr ghbdtnbr1 ghbdtnbrb ghbdtndctv ghbdtnghbdtn ghbdtngjrf
        ghbdtnrfrltkf ghbhjlf ghbjhbntn ghblehjr ghblehrb ghbphfr ghbrjk ghbrjkbcn ghbrjkmyj ghbynth ghbywtccf ghetto ghfdlf ghfplybr ghhh47hj764
        ghhh47hj7649 ghjcgtrn ghjcnb ghjcnbnenrf ghjcnbvtyz ghjcnj ghjcnj123 ghjcnjgbpltw ghjcnjgfhjkm ghjcnjghjcnj ghjcnjnf ghjcnjnfr ghjcnjnfr1 ghjcnjq
        ghjcnjqgfhjkm ghjcnjrdfibyj ghjcnjrdfif ghjcnjz ghjdthrf ghjgecr ghjhjr ghjkju ghjnjnbg ghjnjrjk ghjrehfnehf ghjrehjh ghjuhfvvf ghjuhtcc ghjvtntq
        ghost ghost1 ghost123 ghost16 ghostdog ghostly ghostman ghostrid ghostrider ghosty ghtktcnm ghtpbltyn ghzybr giacomo giancarlo gianluca gianni
        giant1 giantess giants giants1 giants56 gibbon giblet gibson1 gibsonsg giddyup gideon gigabyte gigant gigante giggalo giggle giggles giggs11
        giggsy gigolo gilber gilbert1 gilgames gilgamesh gilles gillian1 gilly gimlet ginge ginger ginger1 ginger11 ginger12 ginger123 ginger2 ginola
        ginscoot ginseng ginuwine giorgi giorgia giorgio giovann gipper giraffe girdle girfriend girl78 girlie girlies girls girls1 girlss girlz girsl
        gismo gitara gitler giuli giulia giuliana giulio giusepp giveitup giveme gixxer gizmo gizmo1 gizmo123 gizmo69 gizmodo gizmodo1 gizmodo2 gizmos
        gizzmo gjgeufq gjgjdf gjhjctyjr gjhjkm gjikbdctyf gjkbyf gjkbyjxrf gjkbyrf gjkrjdybr gjkysqgbpltw gjmptw gjrtvjy gjvbljh gjytltkmybr gjyxbr
        gkfytnf gladiato gladiator gladiolus gladston glamour glamur glasss glavine gldmeo glencoe glendale glenn1 glenn74 glennwei glenwood glider glist
        glitter global1 globus glock glock1 glock17 glock19 glock21 glock22 glock23 glock9mm glori glory1 glotest gmctruck gmcz71 gmoney gn56gn56 gnaget
        gnarly gnasher23 gnatsum gnbxrf gnocca gnomik gnorman gnosis gnusmas go1234 go2hell go4it goalie goarmy goat goatboy goatman goats goaway gobama
        gobbler gobears gobigred gobills goblin goblue goblue1 goblues gobrowns gobruins gobucks gobucs gobuffs gobuffs2 gobulls gocanes gocards gocats
        gococks gocubs godawgs godbless godboy goddes goddess goddess1 goddog godeep godess godfathe godfather godhead godisgoo godisgood godisgreat
        godislov godislove godiva godlike godloves godofwar godogs godpasi godslove godsmack godspeed godswill goduke godzila godzilla goeagles goethe
        gofast gofaster gofish goforit goforit1 gogators gogeta gogetit gogiants gogirl gogosox gogreen gohabsgo gohan gohawks goheels gohogs gohome
        goirish gojets gojira gokart goku golakers gold1 gold12 gold123 golde golden golden1 goldeney goldeneye goldfing goldfinger goldfish goldie1
        goldmine goldorak goldrush goldsink goldstar goldtree goldwing goleafs goleafsg goleta golf golf01 golf1 golf11 golf12 golf123 golf18 golf56
        golf69 golf72 golf99 golfball golfcart golfclub golfe golfer golfer1 golfer12 golfer23 golfers golfgti golfin golfing golfing1 golfman golfnut
        golfpro golfvr6 golgo13 goliath golions gollum golova gomer gomets gomez1 gonads gonavy gondolin gondor gonefish gong gonoles gonzal gonzale gonzo
        gonzo1 gonzos goober goober1 goober12 goobers goochi good1 good123 good12345 good123654 good2go good4u good4you goodbeer goodboss goodboy goodday
        gooddog goodfell goodfellas goodfood goodgame goodgirl goodgod goodguy goodhead goodie goodison goodlife goodluck goodnews goodone goodpussy
        goodsex goodstuf goodtime goodtimes goodtogo goodwood goodyear goofball goofy goofy1 googie googl google google1 google12 google123 goomba goomie
        gooner gooner1 gooners goonie goonies goose goose1 goose2 gooseman gooses goosey gopack gopher gophers gopnik gopokes gorams gordit gordito gordo
        gordo1 gordolee85 gordon1 gordon2 gordon24 gorgon gorilla gorilla1 gorillaz gorodok goshen gosia gosling gostate gostosa gostoso gotcha goten
        gotenks goterps goth gotham gothic gotigers gotika gotit gotlove gotmilk gotohell gotoit gotribe gotrice gotti gotyoass gotyou govinda govols
        gowest gowings gr00vy gr8ful gr8one grace1 grace123 grace17 gracelan graci gracie1 graffix graham1 graikos gramma gramps granada grand1 grandad
        grandam grandma1 grandorgue grandpri grandprix granit granny granp grant1 grapeape grapes graphix grappler grasshop grassy gratis gravis gravy1
        grayfox graywolf grease greaser great1 greatone greats greatsex greddy greedisgood greedo greek1 greekgod green1 green11 green12 green123 green2
        green22 green23 green3 green5 green6 green69 green7 green77 green8 green99 greenbay greenbud greenday greenday1 greendog greenegg greener greeneye
        greeneyes greenie greenman greenn greens greentea greentre greentree greenwoo greeny greggy gregor gregory1 gremio gremlin gremlins grendal
        grendel grendel1 grenden greshnik gretsch gretzky gretzky9 greyfox greyhoun greywolf gridlock griffey griffey1 griffin1 griffins griffon griffy
        grifter grigio grigoryan grils grimace grime grimlock grimmy grimreap grin grinch grinder grinders gringo gripper grisha grizli grizz grizzley
        grizzly grizzly1 grizzy grolsch gromit grommit groove groovy groovy1 grouch groucho groupd2013 grouper grouse growler grubber grumble grumpy
        grundle grunge grunt grunt1 grunts gryphon gsewfmck gsgba368 gshock gspot gstring gsxr1000 gsxr11 gsxr1100 gsxr600 gsxr750 gtfullam gthcbr
        gthtcnhjqrf gthtrhtcnjr gtivr6 gtkmvtyb gtkmvtym gtnhjd gtnhjdbx gtnhjdf gtogto43 gtxtymrf guadalup guai guan guang guardian guatemal gubber gucci
        gucci1 guderian guess1 guessit guesswho guest1 guido1 guido8 guildwars guilherme guillaum guillerm guiness guinnes guinness guinness1 guita guitar
        guitar1 guitar12 guitarma guitarra guitars gulliver gulmira gulnara gulnaz gulnur gumball gumbo gumby gumby1 gumdrop gumper gumshoe gunblade
        gundam gungho gunite gunnar gunner gunner1 gunners gunners1 gunny gunship gunsling gunslinger gunsmoke gunther1 guppie guppy gurkan gusher gustav
        gustavo1 guster gutierre guyute guyver gwbush gwbush1 gwju3g gxlmxbewym gy3yt2rgls gymnast gymnastic gypsy gypsy1 gznybwf13 h00ters h2opolo h2oski
        h2slca h4x3d ha8fyp habana habanero habari habibi hack hacke hacked hacker hacker1 hackers hackerz hacking hackme hadoken hadrian hagakure haggis
        hagrid haha123 hahah hahaha1 hailey1 hairball hairpie hairy hairy1 hajime hakan hakeem hakkinen hakr hal9000 halcyon haley1 halflife halflife2
        halfmoon halfpint halibut halifax halima hallo hallo1 hallo123 hallodu hallow hallowboy hallowee halo123 halogen haloreach hambone hamburg
        hamburg1 hamburge hamish hamlet hammarby hamme hammer hammer1 hammer22 hammer99 hammerhe hammers hammers1 hamper hamradio hamster hamster1 hamzah
        handbag handbags handball handcuff handjob handsoff handyman hang10 hangman hangten hankster hanna1 hannah hannah01 hannah1 hannah11 hannelor
        hannes hannibal hannover hansol hansolo hansolo1 hanter hanuman hapkido happines happy1 happy100 happy12 happy123 happy2 happy5 happy69 happy7
        happy99 happyboy happyday happydays happydog happyjoy happyman happyme happyone happys happyy harald harami harcore hard1 hard4u hardass hardball
        hardbody hardcock hardcor hardcore hardcore1 harddick harddriv hardguy hardhat hardhead hardline hardon hardon1 hardone hardpack hardrock hardtail
        hardtime hardtoon hardup hardwareid hardwood hardwork hardy1 haribo haribol hariom harle harlee harlem harley harley01 harley1 harley11 harley12
        harley13 harley2 harley69 harley99 harleyd harlock harmony1 harold1 harpo harpoon harpua harri harrie harrier harris1 harriso harrison1 harry1
        harry123 harry2 harryb harrydog harrypot harrypotter harrys hartland harve harvest harvey1 harvick hashem hasher hashish haslo haslo1 hatelove
        hateme hater haters hatesyou hateyou hatteras hattrick havana havefun havvoc hawaii hawaii1 hawaii50 hawaiian hawkdog79 hawker hawkey hawkeye
        hawkeye1 hawkeyes hawking hawkman hawkmoon hawks1 hawkwind hawthorn hax0red hayabusa hayastan hayduke haylee hazel1 hazelnut hazmat hbhlair hbxfhl
        hcleeb hd764nw5d7e1vb1 hdbiker hea666 headcase headers headhunt headless headshot heart1 heartbre hearts heat7777 heater heathe heather1 heather2
        heather6 heathers heathrow heatwave heaven heaven1 heavy1 heavyd hecate heckfy heckfyxbr hecnfv hedgehog hedimaptfcor hedonism hedonist heeled
        heffer heidi1 heidis heiko heimdall heineken heinlein heinz57 hej123 hejsan helen1 helicopt helios helium hell666 hellas hellbent hellboy hellcat
        hellfire hellgate hellion hellno hello hello1 hello12 hello123 hello1234 hello2 hello22 hello2u hello3 hello5 hello69 hello9 hello99 helloall
        hellohel hellokit hellokitty helloman hellome hellomoto helloo hellos hellothe hellothere hellou hellow helloween helloworld helloyou hellrais
        hellraiser hellsing hellspaw hellspawn hellya hellyea hellyeah hellyes helmet helmut helpdesk helper helpm helpme helpme1 helpme2 helter heman
        hemi426 hemicuda hemligt hemlock hemmelig hen3ry henderso hendrix hendrix1 heng henriett henrik henrique henry1 henry123 henry14 henry8 henrys
        hentai henti hepcat herbert1 herbie hercule hercules hereiam heretic herewego hergood herkules herman1 hermes hermes1 hermione hermit hermos
        hermosa hernan hernande hero63 herons herpderp hershey hershey1 herson herve heskey heslo hesoyam hetfield hevnm4 hevonen hewlett hexagon heybaby
        heyjoe heyjude heynow heythere heyyou hfccbz hfccdtn hfcgbplzq hfgcjlbz hfleuf hfljcnm hfnfneq hfrtnf hfvbkm hfytnrb hhhhh1 hhhhhh1 hhhhhhh1
        hiawatha hibees hibernia hibiscus hickory hidden highball highbury highfive highheel highjump highland highlander highlife hightime highwind
        hihje863 hikari hikaru hiking hilfiger hillbill hillcres hillside hilltop himera himitsu himmel himura hinata hingis hip-hop hipho hiphop hiphop1
        hippie hippo hippos hipster hiromi hiroshi hiroyuki hirsute hisashi history1 hitachi hitech hithere hithere1 hitler hitman hitman1 hitman47 hitmen
        hitomi hiziad hj8z6e hjccbz hjcnbckfd hjcnjd hjlbjy hjlbyf hjvfirf hjvfyjdf hjvjxrf hkger286 hoagie hobbes hobbes1 hobbit hobie hobiecat hocke
        hockey hockey1 hockey10 hockey11 hockey12 hockey19 hockey2 hockey21 hockey99 hoddle hogan1 hogger hoghead hogtied hogwarts hokie hokies hola holas
        holdem holden1 holein1 holeinon holen1 holera holeshot holger holida holiday holiday1 holla holland1 holliste holly1 holly123 hollyb hollydog
        hollys hollywoo holycow holymoly holyshit hombre home12 home123 homebase homeboy homebrew homedepo homegrow homely homemade homepage homer1
        homer123 homer2 homerj homerjay homers homersim homerun homewood homeworld homies hommer honda honda1 honda123 honda2 honda200 honda250 honda99
        hondacar hondacbr hondaciv hondacivic hondacrv hondacrx hondaman hondas hondo hondo1 honey1 honey123 honey2 honeyb honeybea honeybear honeybee
        honeybun honeydew honeypie honeypot honeys hongkong honker honkey honolulu honor1 hooch hooch1 hoochie hoodoo hookah hookedup hookem hooker
        hookers hookup hooligan hoopla hoops hoops1 hoopstar hoopster hoosier hoosiers hooter hooters hooters1 hootie hooyah hopalong hopeful hopeful1
        hopefull hopkig hopkins1 hoppers hoppy horatio hores horizon hornball horndog horndog1 hornet hornet1 hornets horney horney1 hornie horny horny1
        horny123 horny2 horny69 hornyboy hornydog hornyguy hornyman hornyone horse horse1 horseman horsemen horses horses1 horsesho horsey horus hoschi
        hosehead hoseman hoser hoser1 hot123 hot2trot hot4you hotass hotbabe hotbabes hotbod hotbody hotboi hotbox hotboy hotboys hotchick hotcock hotcum
        hotdamn hotdog hotdog1 hotdogs hotel1 hotel6 hotfeet hotgirl hotgirls hotguy hotlanta hotlegs hotlips hotlove hotmale hotmama hotman hotmom
        hotmove hotone hotpants hotpussy hotrats hotred hotrod hotrod1 hotsauce hotsex hotsex69 hotshit hotshot hotspot hotspur hotspurs hotstuf hotstuff
        hott hotti hottie hottie1 hotties hottub hottuna hotty hotwater hotwheel hotwheels hotwife houdini hound1 hounddog hounds house1 house123 house2
        housebed housecat housepen housewife housewifes houston1 hovepark hover howard1 howdie howdy1 howler hownow hpk2qc hpmrbm41 hr3ytm hrfzlz hrothgar
        hrvatska hshfd4n279 htcnjhfy htlbcrf htubcnhfwbz htubyf htyfnf huai hubbahub hufmqw hugecock hugedick hugetits hugger huggies hugoboss huligan
        hulkster hullcity humbug humme hummer hummer1 hummerh2 humper humpty humtum hun999 hungwell hunnie hunt4red hunte hunter hunter01 hunter1 hunter11
        hunter12 hunter123 hunter2 hunter22 hunter69 hunter99 hunting hunting1 hurrican hurtme husker husker1 huskers huskers1 huskie huskies huskies1
        husky husky1 hussar hustler hustler1 hxp4life hxxrvwcy hydro hyper1 hyperion hypnodanny hyundai hzze929b i12345 i62gbq i81b4u i81u812 iaapptfcor
        iamcool iamfree iamgay iamgod iamhappy iamhere iamhorny iamsam iamsexy iamthema iamtheman iamtheone ias100 iawgk2 ib6ub9 ibanez ibill ibill01
        ibill123 ibilljpf ibilltes ibragim ibxnsm icandoit icarus icculus iceberg icecold icecrea icecream icecube icecube1 icehouse iceman iceman1
        iceman69 icepick icetea icewind ichabod ichbin ichbins ichiban ichigo ichiro icicle icu812 iddqd iddqdiddqd iddqdidkfa idefix ididit idinahui
        idiom idiot1 idiota idkfa idlewild idontcare idontkno idontknow idontno idteul idunno iecnhbr ifghjb iforget iforgot iforgot1 iforgotit ifufkbyf
        iggypop ignatius ignatz igor igor123 igorek igromania iguana ihateu ihateyou iiiii1 iiiiii1 iiiiiii1 iiyama ijrjkfl ijrjkflrf ikalcr ikarus
        ikilz083 iklo ilaria ilikeit ilikepie ilikesex ilikeyou illini illini1 illmatic illumina illuminati illusion ilonka ilove ilove69 iloveamy
        iloveass ilovegirls ilovegod iloveher ilovehim iloveit ilovejen ilovejes ilovejesus ilovekim ilovelife ilovemar iloveme iloveme1 iloveme2 ilovemom
        ilovemusic ilovemylife ilovemyself ilovepor iloveporn ilovepus ilovepussy ilovesex iloveu iloveu1 iloveu2 iloveyo iloveyou iloveyou! iloveyou1
        iloveyou123 iloveyou2 ilusha iluv69 iluvporn iluvsex iluvtits ilya1234 ilya1992 imaccess imagine1 imajica imation imback imcool imesh imfree
        imhere imhorny imhotep imissyou immortal imogen impala impalass impaler imperator imperium implants importan impreza imtheman imzadi inbed incest
        incognit incognito incubus incubus1 indahous indain independ india1 india123 indian1 indiana indiana1 indianali indians indians1 indica indiglo
        indigo indigo1 indon indy500 indycar inessa inferno inferno1 infinit infiniti infinity inflames informat ingersol ingodwetrust ingram01 inheat
        inhere inhouse inkjet inkognito inlove innow insane insane1 insert insertion insertions inside1 insider insomnia inspecto inspiron install
        installdevic installsqlst installutil insuranc integra integra1 integrit intel intel1 intelinside intell interacial intercourse interex internat
        interne internet internet1 intersta intheass intheend intj3a intoit intranet intrepid intruder inuyash inuyasha invader invalidp invest1 invictus
        invis iomega iop890 iownyou ipanema iphone ipswich ipswich1 iqzzt580 irakli ireland1 iridium irina irina1 irinka irish1 irish123 irisha irishka
        irishman iriska irland iro4ka irochka irock irock. irocz28 ironbird ironchef irondoor ironhead ironhors ironhorse ironlung ironmaid ironmaiden
        ironman ironman1 ironman2 ironmike ironpony ironroad ironside ironsink irontree is_a_bot isaac1 isabe isabel1 isabella1 isacs155 isaeva isaiah1
        isakov iscool iseedeadpeople iseeyou isengard isgay isgood isgreat ishikawa ishmael ishot ishtar iskander island1 islander ismail isotwe israe
        issue43 istanbul isthebes istheman itachi itali italia italia1 italian1 italiano italien italy1 itdxtyrj itisme itout its420 itsme itsmine itstime
        itworks ivan123 ivan2010 ivanhoe ivanka ivanna ivanov ivanova iverso iverson iverson3 iwanna iwantin iwantit iwantsex iwantu iwantyou iwojima
        iyaayas iyaoyas izabella izumrud izzicam j0nathan j12345 j123456 j3qq4h7h2v jabba jabba1 jabbar jabber jabell jabroni jachin jack01 jack1 jack10
        jack11 jack12 jack123 jack1234 jack22 jack99 jackal jackaroo jackas jackass jackass1 jackdani jackdaniels jackdog jackel jacker jackhamm jackie1
        jackin jacko jackoff jackpot jackpot1 jackryan jackso jackson1 jackson2 jackson5 jackster jacky jackyl jacob1 jacob123 jacob2 jacob6 jacqueli
        jadakiss jadzia jagged jagger jagman jagr68 jagua jaguar jaguar1 jaguars jaiden jaihind jailbait jailbird jaimatadi jaime1 jakarta jake01 jake1
        jake11 jake12 jake123 jake1234 jake99 jakedog jakeman jakers jakester jalal123 jalapeno jam123 jamaica jamaica1 jamal1 jambo james00 james007
        james01 james1 james11 james12 james123 james2 james23 james3 james5 james69 james7 james99 jamesb jamesbon jamesbond jamesbond007 jamesc jamesd
        jamesk jameson1 jamesp jamesr jamess jamest jamie1 jamie123 jamielee jamies jammer jammin jamshid janbam janet1 janeway janice1 jansport januar
        januari january1 january2 janus janvier japan1 japanees japanes jared1 jaredleto jarhead jarhead1 jarule jasmina jasmine jasmine1 jasmine2
        jasmine5 jason1 jason12 jason123 jason13 jason2 jason22 jason25 jason3 jason5 jasonb jasonc jasond jasonm jasonn jasonp jasonr jasons jasont
        jasonx jaspe jasper jasper1 jasper12 java javabean javaman javelin javie jay123 jaybee jaybird jaycee jaydee jayden jaydog jaydog472 jayhawk
        jayhawks jayjay1 jaylen jayman jayman1 jaysoncj jazmyn jazzbass jazzbo jazzer jazzie jazzman jazzmin jazzy jazzy1 jazzzz jb007 jbaby jbird jblaze
        jbond007 jbruton jcnhjd jdeere jeadmi jeanluc jeanpaul jearly jedi jediknig jediknight jedimast jeep jeep95 jeepcj5 jeepcj7 jeeper jeepers jeepin
        jeepman jeepster jeeves jeff1 jeff123 jeff1234 jeff24 jeffer jefferso jeffre jeffrey1 jeffro jehova jehovah jelena jello jello1 jelly jelly1
        jellybea jellybean jellyfis jelszo jemima jemoeder jenmt3 jenn jenna1 jennaj jennife jennife1 jennifer1 jenny1 jenny123 jenny2 jenny69 jennyb
        jennyff jennys jenova jerem jeremia jeremy1 jericho jericho1 jerico jerkoff jerky1 jerkyboy jeroen jerom jerome1 jeronimo jerry1 jerry2 jerryg
        jerrylee jerrys jersey1 jertoot jerusale jesper jesse1 jesse123 jessic jessica0 jessica1 jessica2 jessica7 jessica8 jessicam jessicas jessie1
        jessy jester jester1 jesucrist jesus1 jesus12 jesus123 jesus2 jesus3 jesus7 jesus777 jesusc jesuschr jesuschrist jesusis jesusis1 jesusislord
        jesuss jetaime jetbalance jetblack jetblue jeter2 jethro jetlag jetman jets jetset jetski jetson jetta1 jewboy jewel1 jewels jezebel jg3h4hfn
        jgordon jgthfnjh jiang jiao jibber jibxhq jigei743ks jigga jigga1 jiggaman jigger jiggle jiggy jigsaw jillian1 jim123 jimandanne jimbeam jimbo
        jimbo1 jimbob jimboo jimbos jimboy jimdavis jiminy jimjam jimmer jimmy1 jimmy12 jimmy123 jimmy2 jimmy69 jimmy99 jimmyb jimmyboy jimmyc jimmyd
        jimmyg jimmyj jimmyjam jimmys jing jingle jingles jiong jiujitsu jjjdsl jjjjj1 jjjjjj1 jjjjjjj1 jjjkkk jjones jjvwd4 jkl123 jkmuf jkne9y jktxrf
        jktymrf jkz123 jlaudio jlbyjxrf jlbyjxtcndj jledfyxbr jlhanes jmh1978 jmol01 jmoney jmzacf jo9k2jw2 joakim joanna1 joaqui job314 jobber jobsearc
        jochen jocker jockey jodeci joe123 joeblack joeblow joebob joeboo joeboy joecool joedog joemama joeman joesakic joesmith joey1 joey123 joey21
        johann johanna1 johannes john01 john1 john11 john12 john123 john1234 john22 john23 john31 john316 john33 john44 john69 john99 johnatha johnboy
        johncena johndeer johndeere johndoe johngalt johnmish johnn johnny1 johnny5 johnny69 johnny99 johnnyb johnnybo johnpaul johnsmith johnso johnson1
        johnson2 johnson4 johnwayn jojo12 joker joker1 joker12 joker123 joker13 joker666 joker69 joker7 jokerr jokers jomama jonatha jonathan1 jonboy
        jones1 joness jonesy jonny jonny1 jonny5 jonnyb jonnyboy joonas jor23dan jorda jordan jordan01 jordan1 jordan11 jordan12 jordan123 jordan2
        jordan22 jordan23 jordan7 jordan99 jordans jordyn jorge1 joschi jose1 jose12 jose98 josefin joselito joselui joseluis josep joseph1 joseph10
        joseph12 josephin josh1 joshie joshman joshu joshua01 joshua1 joshua12 joshua2 joshua3 josie1 joung jowgnx joy123 joyce1 joyful joyride joystick
        jq24nc jrcfyf jrcfyjxrf jsbach jsmith jtkirk jtuac3my juanas juancarlo juancho juanit juanito juanjose juanma jubilee juehtw juergen juggalo
        juggalo1 jugger juggerna juggernaut juggle juggler juggs jughead juhani juice juice1 juice2 juiceman juicer juicey juicy juicy1 juillet jujitsu
        jujube julia1 julia123 julian1 julie1 julie456 julieb julien julies julio1 julius1 juliya july20 july23 jumanji jumble jumbo jumbo1 jump23 jumper
        jumpjet jumpman jumpman23 june17 june21 june22 june24 june27 june29 juneau junebug junebug1 junfan jungfrau jungle junglist juninho junio junior
        junior1 junior12 junior123 junior2 junior24 juniper junkie junkmail junkman junkyard jupiler jupite jupiter jupiter1 jupiter2 jurassic juris01
        just4fun just4me just4you justdoit juster justforfun justfun justi justic justice justice1 justin01 justin1 justin10 justin11 justin12 justinbiebe
        justinbieber justme justyna juventu juventus jvtuepip jys6wz k.jdm k.lvbkf k1200rs k12345 k123456 k1234567 k123456789 k1ller k2trix k9dls02a
        kaboom kabuki kacper kadett kagome kahlua kahuna kailey kailua kairat kairos kaitlynn kaizen kajak kakadu kakarot kakaroto kakashi kakashka
        kakawka kakka kaktus kaktys kalamazo kalani kaleka kalel kaligula kalima kalimera kalina kalinin kalinina kalinka kalle kalle1 kalleanka kallisti
        kaluga kalyani kamasutr kamasutra kamehame kamehameha kameron kamikadze kamikaze kamil kamil1 kamila kamilla kamran kanada kaneda kangaroo kangoo
        kanker kannan kansas kansas1 kapitan kappa kappa1 kappas kappasig kapusta karabas karachi karaganda karamba karamel karamelka karandash karaoke
        karapuz karat karate karate1 kardinal kardon karen1 karen123 karen2 karens karimov karimova karin1 karina karina1 karinka karishma kariya karla1
        karlmarx karlmasc karlos karma1 karman karolina karolina1 karpov karpova kartal karthik karting kartoshka karups kasey1 kashif kashmir kasia1
        kasimir kaskad kasparov kasper kassidy kasumi katana katana1 katarina katenka katenok katerin katerina katerinka katharin kathy1 katie1 katie123
        katieb katieh katies katja katmandu katrin katrina1 katrine katten katusha katya katya123 katydid katze katzen kaulitz kavita kavitha kavkaz
        kawaii kawasak kawasaki kawika kayak kayak1 kayaker kayaking kayaks kayla1 kayla123 kayley kaylie kaylin kazak kazakov kazakova kazanova kazantip
        kazbek kazumi kban667 kbcbxrf kbctyjr kbdthgekm kbnthfnehf kbytqrf kcchiefs kcj9wx5n kcmfwesg kd189nlcih keebler keeper keeper1 keepout keines
        keith1 keith123 keithb keiths keksa12 kekskek1 keli_14 kellie1 kelly001 kelly1 kelly123 kelly2 kelly69 kellyann kellyb kellym kellys kelsey1
        kenaidog kendall1 kender keng kennedy1 kennet kenneth1 kennwort kenny1 kenny123 kennyb kennyg kennys kenobi kenpo kensai kenshin kenshin1 kenshiro
        kensingt kentavr kenwood kenwood1 kenworth kenya1 kenzie kermit1 kernel kerouac kerry1 kestrel ketamine kevin1 kevin12 kevin123 kevin2 kevinb
        kevinc keving kevink kevins kevlar keyboard keylargo keyman keystone keywest keywest1 kfcnjxrf kfgekz kfgjxrf kfhbcf kfnju842 kfvgjxrf kfylsi
        khaled khalid khorne khushi kickass kickass1 kickbutt kicker kickflip kickit kickme kicksass kidman kidrock kieran kikimora kikiriki kikker
        kilbosik kiler kill666 killa killa1 killabee killah killall killbill kille killemal killemall killer killer01 killer1 killer11 killer12 killer123
        killer2 killer23 killer66 killer666 killer69 killer7 killer99 killerb killerbe killers killians killie killjoy killme killroy killyou killzone
        kilroy kils123 kim123 kimba kimber45 kimberl kimberle kimberly1 kimbo1 kimchee kimchi kimmie kimmy kimmy1 kimota kindbud kindbuds king1 king12
        king123 king1234 king69 king99 kingair kingdom1 kinger kingfish kingfisher kingkong kingme kingpin kingrich kings1 kingsize kingss kingston kingsx
        kingtut kinkos kinky kinky1 kipelov kipling kipper kiran kirby1 kiril kirill kirill123 kirsten1 kirsty kishore kiska kismet kissarmy kissass
        kisses kissfan kisska kissme kissme1 kissmyas kissmyass kissss kitana kitcat kiteboy kitkat kitsune kitte kitten kitten1 kittens kitties kitty
        kitty1 kitty123 kitty2 kittycat kittykat kittys kiwi kjgfnf kjifhf kjiflm kjiflrf kjkbnf kjkszpj kjrjvjnbd kkkkk1 kkkkkk1 klaatu klapaucius klaste
        klaster klaudia klaudia1 klaus1 klausi kleaner kleenex klem1 kleopatra klesko klimenko klimova klingon klingon1 klinker klipsch klizma klondike
        klootzak klopik klubnika kluivert kmfdm kmfdm1 kmg365 knarf knickerless knickers knicks knicks1 knigh knight1 knight12 knight99 knights knights1
        knobby knocker knockers knopka knopo4ka knotty knowledg knuckles knuddel knulla koala koala1 kobe08 kobe24 kobebryant kocham kochamcie kochanie
        kodaira52 kodak kodeord kodiak kodiak1 koetsu13 koffie kohsamui kojak kokain kokakola kokanee kokomo koks888 kolbasa kolding koldun kolesnik
        koleso kolia123 kolibri kolobok kolokol kolovrat kolya kolya1 kolyan komarova komatsu kombat komlos komodo komputer kondom25 kondor konfeta
        konfetka kongen konica konijn kononenko konovalov konstantin kontakt kontol konyor kookie kool koolaid koolhaas koolio kordell1 korn korolev
        koroleva korona korova korsar korvin koshechka koshka kosmos kosova kostas kostik kostya kostyan kot123 kotaku koteczek kotek1 kotenok kotopes
        koufax kourniko kovalenko kovalev kozerog kozlov kozlova kpydskcw kqigb7 kr9z40sy kraken kramer1 krasavica krasnodar krasota krasotka kratos
        krayzie krazy kremlin krillin kringle krishn krishna krist kristall kriste kristen1 kristin1 kristina1 kristinka kristjan krokodil krokus krolik
        krondor kronos kroshka kruemel krusty krypto krypton kryptoni kryten ksenia kseniya kstate ksusha kswbdu kswiss kthjxrf ktjybl ktnj2010 ktr1996
        ktrcec ktutylf ktybyuhfl ktyecbr ktyjxrf ktyxbr kuai kuan kuang kubrick kucing kugm7b kukareku kukolka kukuruza kukushka kuleshov kumar1 kumar123
        kumari kume kumiko kumquat kungen kungfu kurgan kurosaki kurosawa kurtcobain kurupt kurwamac kusanagi kuzmich kuzmina kwiatek kwiettie kyle1
        kylie1 kyliem kyocera kzinti kzktxrf kzsfj874 kzueirf l0swf9gx l123456 l2g7k3 l3tm31n l58jkdjp! l8g3bkde l8v53x labamba labatt labatts labia
        labrador labrat labtec lacey1 lacoste lacrimosa lacrosse laddie ladles lady12 ladybird ladyboy ladybu ladybug ladybug1 ladydi ladydog ladyffesta
        ladygaga ladygirl ladyluck laetitia lafayett lagarto lager lagers lagnaf laguna lagwagon laika lajolla lakeland laker lakers lakers1 lakers12
        lakers24 lakers32 lakers34 lakers8 lakeshow lakeside lakewood lakings lakota lakshmi lala123 lalakers lalal lalala1 lalaland laluna lambada
        lambchop lambda lambo1 lamborghini lamborgini lambrett lament lamer lamers lamesa lammas lampard lampoon lancaste lance1 lancelot lancer lancer1
        lancers lances lancia landrove landrover landscap lanman lansing lantern lanzarot lapdance lapin lapochka lapper laptop laputaxx laracrof
        laracroft laredo larinso larisa larry1 larry123 larry33 larryb larrybir larrys larrywn larsson laser laser1 laserjet lasers lasombra lassie
        lastochka lastone lasttime lasvega lasvegas lateralu lateralus latex latics latinas latino laura1 laura123 laurab lauras lauren1 laurent lavalamp
        lavanda lawdog lawman lawnboy lawncare lawntrax lawrun laxman lazarus lazer lazyacres lback lbfyjxrf lbhtrnjh lbpfqyth lbtest lbvekz lbvfcbr
        lbvjxrf lbyfhf lbyfvj leachim leader1 leadfoot leafs leafs1 leahcim leapfrog learjet leather leather1 leavemealone lebedev lebedeva lebowski
        lebron23 ledzep ledzeppe ledzeppelin lee123 leeds1 leedsutd leeloo leeroy leetch left4dead left4dead2 lefthand lefty lefty1 legacy legalize legend
        legend1 legenda legion legioner leglover legman legola legoland legolas legolas1 legoman legos legsex lehjxrf leica leiceste leigh1 leinad
        lekbyxxx lekker lemans lemmein lemming lemmings lemon1 lemonade lemond len2ski1 lena123 lena1982 lena2010 lenchik leng lennart lennon lenny1
        leno4ka lenochka lenovo lenusik leo123 leonard1 leonid leonidas leopard leopold leppard lepton lero4ka lerochka leroy1 lerxst lesbain lesbean
        lesbens lesbia lesbian lesbian1 lesbians lesbo lesbos leslie1 lesnik lespaul lespaul1 lestat lester1 letitbe letitrid letme1n letmego letmei
        letmein letmein0 letmein1 letmein2 letmein22 letmein3 letmein4 letmein6 letmein7 letmein9 letmeinn letmeinnow letmeino letmesee leto2010 letsdoit
        letsfuck letsgo letsplay levani level1 level42 levelone lever leviatha leviathan lewie622 lewis1 lexicon lexingky lexingto lexmark lexmark1 lexus
        lexus1 lfdbl11 lfhbyf lfiekz lfitymrf lfplhfgthvf lfybbk lfybkf lfybkrf lfytxrf lg2wmgvr lhbjkjubz2957704 lhepmz lhfrjy lian liang liao libby1
        libero libert liberta libertad liberte liberty liberty1 liberty2 libido libra libras libtech lick lickem licker lickher licking lickit lickme
        lickme69 licorice lidiya liebe lieben liebherr liebling liefde lietuva lieve27 lifeguar lifehack lifeisgood lifeson lifesuck lifesucks lifesux
        lifetec lifter light1 lightbul lighter lightfoo lighthou lightman lightnin lightning lights lights1 lightsab lightsaber likeit likemike likewhoa
        lilbit lildevil liliput liliya liljon lilkim lilleke lilly1 lilman lilred lilwayne limabean limaperu limewire limpbizk limpbizkit limpdick limpone
        limpopo lincoln1 linda1 linda123 lindaa lindas lindros lindros8 lindsay1 lindsey1 lineage lineage2 lineman lingus linkin linksys linus linus1 lion
        lioness lionhear lionheart lionking lions1 lionsden lipper lipton liquid lisa01 lisa1 lisa12 lisa123 lisa1234 lisa69 lisamari lisboa lisenok
        lisichka listopad liteon lithium lithium1 litle little1 littlebi littlebit littlebitch littlebo littledo littlee littlejo littlema littleman
        littleon littleone liveevil livelife liverp00l liverpoo liverpool liverpool1 liverpoolfc liverune livestrong livewire liza2000 lizard lizard1
        lizaveta lizottes lizzard lizzy lizzy1 ljb4dt7n ljcneg ljhjuf ljrnjh ljxtymrf lkjhgfdsaz llama llcoolj lllll1 llllll1 lloyd1 lloyds lmfao loader
        lobito lobo lobster lobster1 lochness lockdown lockerroom lockout locksmit loco locoman0 locust locutus lodoss logan1 logan123 logan2 logan5
        logcabin logger logging7 logica loginova logistic logitec logitech logitech1 loglatin loislane loki lokiju lokomotiv lol12 lol123 lol123123
        lol1234 lol12345 lol123456 lolipop lolit lolita1 lolitas loller lollipo lollipop lollo lollol lollol1 lollone lolly lollypop lolol lololol
        lololyo123 loloxx lolpop lolwut lomonosov londo london london1 london11 london12 london2 london20 london22 london99 lonely1 lonesome lonestar
        lonewolf longball longbeac longbeach longboar longbow longcut longdick longdong longhair longhorn longhorns longjohn longlegs longlife longone
        longshot longtong longview longwood lonsdale lookatme looker lookout looksee lookup loosee123 looser lopas lopas123 lopata lopez1 loqse loranthos
        lordik lordsoth loreal loredana lorenzo1 lorien losangel losangeles losenord loser loser1 loser123 loser2 losers loshara lost4815162342 lostboy
        lostlove lostone lostsoul lothar lotrfotr34 lotus lotus1 lotus123 lotus7 lou1988 loudog louie1 louis1 louise1 louisian loulo love love01 love1
        love11 love12 love123 love1234 love13 love14 love143 love2 love2000 love2010 love2011 love21 love22 love23 love24 love269 love33 love4ever love4u
        love69 love77 love777 love99 loveable lovebird loveboat lovebug lovebugs lovecock lovecraf loveee lovefeet loveforever lovegirl lovegod lovegun
        lovehate loveher lovehurts loveis loveislife loveit lovel lovelife lovelov lovely lovely1 lovem loveman loveme loveme1 loveme2 loveme89 loveone
        loveporn lovepussy lover lover1 lover2 lover69 loverbo loverboy lovergir lovergirl loverman loverr lovers lovesex lovesexy lovesme lovesong
        lovespor lovesporn lovestory lovesuck lovesyou lovetits loveu loveu2 loveya loveyo loveyou loveyou1 loveyou2 lowboy lowdown lowkey lowrider loyola
        lp2568cskt lsdlsd12 lsia9dnb9y lsutiger ltcnhjth ltdjxrf lthgfhjkm lthtdj lthtdyz ltkmaby ltleirf ltybcjdf ltybcrf ltymub luan luca lucas1 lucas12
        lucas123 lucent lucian lucifer lucifer1 lucifer666 luckie luckies lucky lucky1 lucky12 lucky123 lucky13 lucky2 lucky3 lucky5 lucky6 lucky69 lucky7
        lucky777 lucky8 lucky9 luckyboy luckycat luckycharm luckydog luckyman luckyme luckyone luckys lucydog lucylu ludacris ludmila ludmilla ludovic
        luebri luetdi luft4 lugano lugnut luigi1 luis1 luisito lukasz luke1 lumber lumina lumpy lumpy1 lunchbox luners lunita lunker luntik luojianhua
        lupine lurker luscious lust lustful lusty luthien lutscher luv269 luv2epus luv2fuck luvbug luvfur luvpussy lux2000 luxor luzern luzifer lvbnhbq
        lvbnhbq1 lvjdp383 lysander lytdybr lytghjgtnhjdcr lyubov lyudmila lzbs2twz m0b1l3 m0nk3y m0nkey m0rn3 m12345 m123456 m1234567 m1911a1 m1chael
        m1garand m1sf1t m5wkqf m69fg1w m69fg2w m6cjy69u35 m7hsqstm maarten mac123 macabre macaco macanudo macarena macaroni macbeth macdaddy macdonal
        macduff macgyver mach1 machina machine machine1 machoman maciek macintos macintosh mack10 mackdad mackdadd mackdaddy mackenzi macker macman macros
        macross macsan26 madagaskar madala11 madalina madball madcap madcat madcow maddie maddie1 maddison maddmaxx maddo maddog maddog1 maddy1 madeira
        madelein madhatte madhouse madhu madhuri madina madiso madison madison0 madison1 madison2 madison3 madison9 madma madman madmax madmike madness
        madness1 madoka madona madone madonn madonna madonna1 madri maduro madzia maestro mafia mafioso magadan maganda magazin magda1 magelan magellan
        magenta maggi maggie maggie1 maggie11 maggie12 maggie2 maggiema maggot maggy magic magic1 magic123 magic2 magic32 magica magical123 magician
        magick magicman magics magister magistr magnat magnavox magnet magneto magnu magnum magnum1 magnus magnus1 magomed magoo magoo1 magpie magpies
        magpies1 magyar mahal mahalkit mahalkita mahalko mahalo mahesh maiden maiden1 mailcreated5240 mailman mailman1 mailru mailto maine1 mainman maison
        maitai maiyeuem majere majestic majick majik majinbuu major1 majortom makaka makarenko makarov makarova makaveli makayla makeitso makeksa11
        makelove makeme makemone makemoney makita makoto maks123 maksat maksik maksim maksimka maksimus malachi malaga malaika malaka malakas malamute
        malboro malcolm1 maldini malibog malibu malibu1 malice malik1 malina malinka malinois malish malishka malkav mallard mallard1 mallorca mallrats
        malvin mama11 mama12 mama123 mama1234 mama12345 mama1963 mama2010 mamabear mamacita mamamia maman mamapapa mamas mamasita mambo mamedov mamit
        mamita mammamia mammoth mammoth1 mammy mamo4ka mamochka mamon mamont mamuka mamulya man123 manager1 managua manana manatee manchest mancheste
        manchester manchild mancity mancity1 mancow mandarin mander manders mandingo mandolin mandragora mandrake mandreki mandy1 mandy123 mandys manfred
        mang manga1 mangas mango mango1 mangoes mangos mangust6403 manhatta mania maniac maniak manics manimal manish manisha manitou mankind mannheim
        manni mannie manning1 mannn manny1 manol manolito manolo manoman manon manowar manso manson manstein mansur manta mantas mantis mantle mantle7
        mantra manu manuals manue manuel1 manunite manunited manutd manwhore manyak manzana mapet123456 maplelea mapleleafs mapper maradon maradona
        marajade marakesh maral maranell maranello marat marathon maratik marauder marbella marbles marcelit marcello march1 march13 march2 marchenko
        marcin marcio marcius2 marco1 marcopol marcopolo marcu marcus1 marcus12 mardigra marduk margare margaret1 margarit margaux margera margo1 margosha
        maria1 maria123 maria2 maria6 mariachi mariajos marias maribe maricon marie1 marie123 marie2 maries marigold marihuana marija marijuan marijuana
        marika marilena marillio marilyn1 marimba marina marina1 marina123 marine marine1 mariner mariner1 mariners marines marines1 marinka marino
        marino13 mario1 mario123 mario5 mario64 mario66 marios maripos mariposa marishka mariska mariso marissa1 marit marius mariusz mariya marjan mark01
        mark1 mark11 mark12 mark123 mark1234 mark22 mark69 marker marketin markhegarty markie markiz markiza markos markova markus1 marky marlbor marlboro
        marlboro1 marle marley marley1 marlin1 marlins marma marmelad marmite marmot maroon maroon5 married1 marryher marryme marsbar marseill marseille
        marsel marshal1 marsik marta1 martesana martha1 marthe martian martie martin1 martin11 martin12 martin2 martin6 martin7 martina1 martini martini1
        martusia marty1 martyn martyna maruni marusa marusia marusya marvi marvin1 marwan maryann1 maryjane maryjoy marykate marykay marysia marzena
        masahiro masaki masami masamune maserati mash4077 masha masha1 masha123 masha1998 mashenka masher mashina mashka mashoutq mason1 mason123 masons
        massimiliano massive maste master master00 master01 master1 master10 master11 master12 master123 master13 master2 master21 master22 master23
        master3 master5 master55 master69 master7 master77 master99 masterb masterb8 masterbaiting masterbate masterbating masterca mastercard masterch
        masterchief masterkey masterlo masterma mastermi mastermind masterof masterp masters1 mastiff masturba masturbation masyanya matador matahari
        matchbox matematica matematika materia mateus mateusz matheus mathew1 matia matild matilda1 matisse matkhau matman matri matrix matrix01 matrix1
        matrix12 matrix13 matrix2 matrix3 matrix69 matrix7 matros matt1 matt11 matt12 matt123 matt1234 matteo matthe matthe1 matthew1 matthew2 matthew3
        matthew7 matthew8 matthew9 matthias matthieu mattingl mattman matty matty1 matulino mature matveeva matvei matvey maulwurf maureen1 maurice1
        maurici maurizio maurolarastefy mauser mausi maveric maverick maverick1 mavericks maverik mavrick mavrik max007 max123 max2000 max333 max33484
        max777 maxdog maxell maxfli maxi maxim maxim1 maxim1935 maxima maximal maxime maximili maximilian maximka maximus maximus1 maximus2 maxine1 maxman
        maxpayne maxpower maxthedo maxtor maxwel maxwell maxwell1 maxwell2 maxwell7 maxx maxxx maxxxx mayday mayfair mayfly mayhem maynard1 maytag
        mazafaka mazahaka mazda mazda1 mazda3 mazda323 mazda6 mazda626 mazdarx7 mazdarx8 mazinger mcdonalds mcgwire mclaren mclaren1 mclarenf1 md2020
        mdogg me1234 meadow meagain meandyou meanone meatball meathead meatloaf meatman mechanic mechta media1 medic medic1 medicin medicina medion
        meditate medman medusa medved medvedev medvedeva meeeee megabyte megadeth megafon megaman megaman1 megamanx megan1 megane megans megapass
        megapolis megastar megat megatron meggie megha megiddo megryan megumi mehmet meister melange melanie1 melanie2 melbourn melena melinda1 melis
        meliss melissa1 melissa2 melissa3 melissa6 melissa7 melkor mellon mellons mellow melmac melnik melon melon1 melons melrose melvins member1 memento
        memnoch memorex memphis memphis1 memyself menace meng mensch mensuck menthol mentor mentos menudo meoff meonly meowmeow meowmix mephisto mercator
        mercede mercedes mercedes1 mercenar merckx mercur mercury mercury1 mercury7 mercutio merda merete merhaba meridian merkin merkur merl1n merli
        merlin merlin01 merlin1 merlin12 merlin69 merlin99 merlot mermaid mermaid1 mermaids merrill1 mersedes merson mesquite messenge messi messi10
        messiah mester met2002 metal1 metal666 metalgea metalgear metalica metall metallic metallica metallica1 metalman metart metatron meteora method1
        methodman methos metoo metro1 metro2033 metroid metropol metros mets mets1986 mets69 mets86 mettss mevefalkcakk mewtwo mexic mexicano mexico
        mexico1 mgoblue mhorgan miami miami1 miami305 miamo miamor mian miao miata miata1 micasa michae michae1 michael0 michael1 michael12 michael2
        michael3 michael4 michael5 michael6 michael7 michael8 michael9 michaelb michaelc michaeld michaelj michail miche michel1 michela michele1 michelin
        michelle1 michelob michi michigan mick mick7278 micke mickey mickey01 mickey1 mickey11 mickey12 mickey22 mickey7 mickeymo mickeymouse micky micro
        micro1 microlab microlab1 micron microphone micros microsof microsoft microwav midas midcon midgard midget midian midnigh midnight midnight1
        midnite midori midway mierd mierda mifune mighty mighty1 mightymo migue miguelit mihaela mihail mika00 mikado mikael mikasa mikayla mike00 mike01
        mike1 mike11 mike12 mike123 mike1234 mike13 mike18 mike2 mike21 mike22 mike23 mike24 mike25 mike26 mike34 mike44 mike69 mike77 miked mikehunt
        mikes mikey mikey1 mikey123 mikeyb mikeyg mikeys mikkel mikola milamber milan1 milana milano milano1 milashka milehigh milen milena milenium
        milenko miles1 milesd milfnew milhouse milion milka milkbone milkdud milkman milkman1 milkshak milkyway milla mille millenia milleniu millenium
        millenni miller1 miller2 miller31 millerli millerlite millers millerti millertime milli millie1 million1 millwall milosc milwauke mimi92139 mimosa
        mimoza minako minami minchia minddoc mindgame mindy1 mine1 mine12 mine2306 minecraft minecraft123 mineonly minette mingus minhasenha mini14
        minicoop minidisc minimax minime minimoni minion miniskir minka minnesot minnette minni minnie1 minnow minolta minotaur minou minouche minstrel
        minty miracle1 mirage miramar miranda1 mircea mirela miria mirjam mironova miroslav miroslava mirror1 misato misawa mischa mischief misfit
        misfit99 misfits misfits1 misha1 mishanya mishel mishima mishka mishutka misiaczek misiek missey missie mission1 mississi misskitt misskitty
        missle missy1 missy123 missy2 mister misterio mistery mistic mistral mistral1 mistress misty1 misty123 misty2 mistydog mistys mitch1 mithrand
        mithril mitsu mitsubis mitten mittens mittens1 mixail mizredhe mizuno mizzou mjollnir mjolnir mjordan mjujuj mkonji mlesp31 mm111qm mm259up mmcm19
        mmm666 mmmmm1 mmmmmm1 mmouse mnbvcxz mnbvcxz1 mo5kva mobbdeep mobil mobil1 mobius mobydick mocha1 mochaj modano model1 modelsne modem modems
        modena modles moebius mof6681 moguls mogwai mohawk mohican moikka moimeme mojave mojo mojo69 mojojojo mojoman moldir moleman molley molly1 molly12
        molly123 molly2 mollyb mollycat mollydog mollymoo mollys molokai moloko molotok molotov molson mom123 mom4u4mm momdad mommie mommy1 mommy123
        mommys momoney momsanaladventure momsuck monaco monalisa monaliza monami monamour monarch monaro monday monday1 monday12 mondeo mondo mone monet1
        money money01 money1 money111 money12 money123 money2 money23 money4 money4me money5 money69 money7 money777 money99 moneybag moneymak moneymaker
        moneyman moneymon moneys moneyy mongo mongo1 mongoose monic monica1 monica12 monica2 monica69 monies monika1 monique1 monito monitor monitor1
        monke monkee monker monkey monkey00 monkey01 monkey1 monkey10 monkey11 monkey12 monkey123 monkey13 monkey2 monkey20 monkey21 monkey22 monkey23
        monkey24 monkey3 monkey5 monkey6 monkey66 monkey69 monkey7 monkey77 monkey99 monkeybo monkeyboy monkeybu monkeyma monkeyman monkeys monkeys1
        monkfish monkies monolit monolith monopoli monopoly monsoon monsta monste monster monster1 monster2 monstr montag montagne montan montana montana1
        montauk monte1 montecar montecarlo montego monterey monterre montesa montess montgom240 montgome montreal montrose monty1 monty123 moochie moocow
        moogie moogle mookey mooki mookie mookie1 mookie12 moom4242 moom4261 moomin moomoo moomoo1 moon1 moon123 moonbeam moondog mooner moonglow moonie
        moonligh moonlight moonlite moonman moonpie moonshin moonshine moonstar moonunit mooooo moore1 moose moose1 moose123 moosehea moosejaw mooseman
        mooses moosey moosie mopar mopar1 mopars moppel morbius mordor mordred morebeer moremone moremoney moren morena moresex morga morgan01 morgan1
        morgan12 morgan2 morgana morgane morgen morgoth moritz morkovka morlii moroni morozov morozova morpheus morrigan morris1 morrisse morrowind morten
        mortgage morticia mortimer mortis moscow mosdef moses1 moskva moss84 mossad mossberg mossimo mostwanted motdepas motdepasse mothe mother mother1
        mother2 motherfu motherfuck motherlode mothra moto motocros motocross motoguzz motoko motoman motorbik motorbike motorcyc motorhea motorhead
        motorman motorol motorola motorolla motorrad motown mouche moulin mounta1n mountain mouse mouse1 mouse123 mouseman mousepad mouser mouses mousey
        mousie movado moveon movie1 movieman mowerman mowgli moxie mozar mozart mozart1 mozilla mozzer mp8o6d mpegs mpetroff mpower mrbean mrbig mrbill
        mrblonde mrbrown mrbrownx mrbrownxx mrbungle mrclean mrgreen mrhappy mrjones mrkitty mrlover mrpibb mrpink mrskin mrsmith mrspock ms6nud msconfig
        msnxbi msouthwa mst3000 mtndew mtnman mtwapa1a mty3rh muaddib muaythai mucker mudcat mudder mudhoney mudman mudshark mudvayne muenchen muerte
        mufasa muffdive muffdiver muffi muffie muffin muffin1 muffin12 muffy muffy1 muggins muggsy mugsy mugwump muhtar mujeres mukesh mulberry mulch
        mulder mulder1 muledeer mullet multik multimed multiplelo multiplelog multisyn multisync mumbles mumdad mummy1 munch muncher munchie munchkin
        munkey muppet muppets murat murcielago murder1 murmansk murph murphy01 murphy1 murphys murzik murzilka musashi muschi muscle muscle1 muscles
        muselman mushin mushroom music1 music123 music2 musica musicman musics muskan muskie muskrat mustafa mustan mustang mustang0 mustang1 mustang2
        mustang3 mustang4 mustang5 mustang6 mustang69 mustang7 mustang8 mustang9 mustangg mustanggt mustangs mustard mustard1 mustdie mutabor mutant
        mutley mutter muttley muttly mutton mvtnr765 mwq6qlzo mwss474 mxaigtg5 mxyzptlk my2girls my2kids my3girls my3kids my3sons myangel myass mybaby
        myballs mybitch myboys mybuddy mybutt mycats mycock mycroft mydaddy mydick mydog mydogs mydream myfamily myfriend mygirl mygirls myheart myhero
        myhome myhouse mykids mylady mylene mylife mylord mylov mylove mylove1 mymail mymoney mymoney1 mymother mymusic myname mynameis mynewpas mynuts
        myopia mypass mypasswo mypassword myporn mypussy mysecret myshit mysite myspace myspace1 mystere mysterio mystery1 mystic mystikal mystuff myszka
        mythos mytime mytruck mywife myword myworld myxworld myxworld4 mzepab n.kmgfy n12345 n123456 nabeel nabokov nacho nachos naciona nacked nadegda
        nadege nadejda nadezda nadezhda nadia1 nadin nadroj nafanya nafets nagrom nagual nailer nairda naked naked1 nalgas nallepuh namaste namron namtab
        nancy1 nancy123 nando nang nanook nanotech naomi1 napalm napass napol napolean napoleo napoli napster napster1 naresh nariman narkoman narnia
        narut naruto naruto1 naruto12 naruto123 nascar nascar03 nascar1 nascar2 nascar20 nascar24 nascar3 nascar8 nascar88 nascar99 nasdaq nashua nashvill
        nastena nastenka nastia nastik nastja nasty nasty1 nastya nastya1995 nastyboy nastyman nata123 nataha natala natali natalia1 natalie1 nataliya
        natalka nataly natas natas666 natasa natascha natash natasha natasha1 natasha2 natashka natchez natedawg natedog natedogg natha nathan0 nathan01
        nathan1 nathan12 nathanie natura natural1 naturals natusik natwest naught naughty naughty1 naughtyboy nautica nautilus nautique navajo naveed
        naveen navidad navigato navigator navyblue navyseal nazarenko nazareth nazarova nazgul nazira nbnfybr nbu3cd nbuhbwf nbuhtyjr nbvcxw nbvfnb nbvibt
        nbvjatq nbvjif nbvjirf ncc170 ncc1701 ncc1701a ncc1701d ncc1701e ncc1864 ncc74656 nccpl25282 ncstate ndaswf ndeyl5 ndirish ndshnx4s ne1469
        nebraska nebula nec3520 necro necroman necromancer necron nectarin nederland nedved needforspeed needit needsex needsome neener nefertiti negra
        negras negril negrit negrito nekkid nelli nelso nelson1 nemesi nemesis nemesis1 nemezida nemisis nemrac nemrac58 nemvxyheqdd5oqxyxyzi neng nenit
        neogeo neon neopets neophyte nephilim neptun neptune neptune1 nermal neruda nescafe nessie nestea nesterov nestle netcom netgear netman netscape
        netvideo netware network1 networkingpe netzwerk neuken neuron neuspeed neutrino neutron nevada nevaeh never1 neveragain neverdie neverland
        nevermin nevermind nevermor nevermore neverwinter nevets new123 newage newark newbaby newbie newburgh newcar newcastl newday newdelhi newera
        newfie newguy newhaven newhome newhope newjerse newjersey newjob newlife newlife1 newlove newman1 newmexic newmoon newness newone neworder
        neworlea neworleans newpass newpass1 newpass3 newpass6 newpassword newpoint newport newport1 newports newproject2004 newshoes newstart newstyle
        newton1 newuser newworld newyear newyor newyork newyork1 newzealand nextel nexus nexus1 nexus6 nezabudka nfbcbz nfhfrfy nfnfhby nfnmzyf nfqcjy
        nfvfhf nfvthkfy nfy.irf nfymrf nfytxrf nfyufh nfyz123 ngc4565 nhfdvfnjkju123 nhfnfnf nhfrnjh niang niao nibbles niblick niceass niceday nicegirl
        niceguy niceone nicerack nicetits nichol1 nichola nicholas1 nick01 nick11 nick12 nick123 nick1234 nickel nicklaus nickle nicky1 nico nicola
        nicola1 nicolas1 nicole1 nicole11 nicole12 nicole18 nicole2 nicole23 nicolett nicosnn nietzsch nigel1 nigga nigga1 niggas niggaz nigge nigger
        nigger1 niggers night1 nightcrawler nighthaw nighthawk nightime nightman nightmar nightowl nightwin nightwing nightwish nightwolf nihao123 nihongo
        nike nike1234 nike23 nikeair nikhil nikit nikita nikita1 nikita123 nikita1998 nikita2000 nikita95 nikitin nikitina nikitka nikitos nikki1 nikki123
        nikki2 nikkie nikkii nikko niklas nikola nikolaev nikolaeva nikolai nikolaj nikolaus nikolay nikon nikon1 nikusha nilknarf nilrem nimbus nimda
        nimda2k nimitz nimrod nina123 nineball nineinch niners ning ninguna ninja ninja1 ninjaman ninjas nintend nintendo nintendo1 nintendo64 nipper
        nipple nipples nippon nirmal nirmala nirvan nirvana nirvana1 nissa nissan nissan1 nissan350z nisse nitehawk nitemare nitram nitro nitro1 nitrous
        nitrox nitsuj nittany niunia nivek nivram njdevils njhyflj njkcnsq njnets njqcw4 nnagqx nnmaster nnnnn1 nnssnn noaccess nobby nochance noclue
        nocode nocturne noddy nodoubt nodrog noentry nofags nofate nofear nogard noggin nogood nohack04 noidea noisette nokia nokia1 nokia123 nokia2700
        nokia3110 nokia3230 nokia3250 nokia3310 nokia5130 nokia5228 nokia5230 nokia5300 nokia5310 nokia5320 nokia5530 nokia5800 nokia6120 nokia6230
        nokia6230i nokia6233 nokia6300 nokia6303 nokia6630 nokia7610 nokia8800 nokian nokian70 nokian73 nokian95 nokias nokids nolan1 noles1 nolife
        nolimit nolimit5 nolimit8 nolimit9 nolimits nolove nomad nomad1 nomads nomames nomar nomar5 nomarg nomercy nomoney nomore noname noname123
        noncapa0 noneya nong nonmembe nonrev nonrev67 nonstop noodle noodles noodles1 nookie nooner noonie nopass nopasswo nopassword norcal noreaga
        norma1 norman1 normandy norseman nortel north1 northsta northstar northwes norton1 norwegen norwich nosaints nosaj nosferat nosferatu nosgoth
        noshit nospam nostra nostromo not4you notagain note1234 notebook nothing1 notime notlob notnow notoriou notredam notredame nottingh nottoday
        notused notyou notyours nougat nounours novartis novass novastar novell novembe novembre novifarm novikov novikova noway noway1 nowayman nowayout
        nowwowtg npyxr5 nqdgxz nremtp nt5d27 nthvbyfnjh ntktajy ntktdbpjh nuan nubian nude nudelamb nudes nudist nudity nugget nugget1 nuggets nujbhc
        nukem numark number1 number2 number20 number3 number5 number6 number7 number9 numberon numbnuts numlock nunzio nurbek nurbol nurgle nurik nurlan
        nurse1 nursultan nutella nutmeg nutsack nuttertools nvidia nwo4life nx74205 nygiants nyjets nyknicks nylon nylons nymets nympho nyyankee nyyanks
        o236nq o4izdmxu oakland oakland1 oakridge oaktree oakwood oasis oasis1 oatmeal obelisk obelix oberon obiwan oblivion obsessio obsidian oc247ngucz
        ocarina ocean1 ocean11 oceane oceano oceans oceans11 ocelot octagon octane octavian octobe october1 october2 october3 october6 october8 octopus
        octopuss oddball oddjob oddworld odelay odense odin odysseus odyssey oedipus oemdlg office1 offroad offsprin ohbaby ohboy ohiostat ohiostate
        ohmygod ohshit ohwell ohyeah ohyeah1 oicu812 oilers oilman oiseau okidoki oklick okmijn oksana oktober oktober7 ola123 olamide olcrackmaster
        olddog oldfart oldguy oldman oldnavy oldone olds442 oldschoo oldschool oldsmobi oldsmobile oldspice oldtimer ole4ka oleander olechka oleg oleg123
        oleg1995 olegnaruto olemiss olenka olesia olesya olga123 olive1 oliveoil oliver oliver1 olivetti olivi olivia1 olivier ollie1 ololo ololo123
        olorin olympus omanko omar10 omega omega1 omega123 omega13 omega2 omega3 omega5 omega7 omega9 omegaman omegared omegas omerta omg123 omgkremidia
        omgwtf omgwtfbbq omicron omsairam onclick one4all oneday oneeye onelove onelove1 oneluv oneman onemore onepiece onering oneshot onetime oneton
        onetwo oneway onfire onion onions onkelz online online1 only4me onlyme onlyone onlyone4 onlyyou ontheroc ontherocks ontime oohrah ooooo1 oooooo1
        oooooo99 oooppp oou812 opelastra open1 open123 open1234 open4me opendoor openit openme opennow opensesa opensesame openup openwide operatio
        operator opiate opopop11 optima optimist optimus optiplex optiquest opus oqglh565 oracle oralsex orang orange orange1 orange10 orange12 orange2
        orange3 orange44 orange77 orange8 orange99 oranges oranges1 orbita orchard orchid orenburg oreo orgasm orgasmic orgasms orgy orient oriflame
        origami oriole orioles orioles1 orion orion1 orion2 orions orkiox. orland orlando1 orlova ornw6d orpheus orwell osama oscar1 oscar123 oscar2
        oscardog oscarr oscars oshkosh osipov osiris osprey ostrov oswego otello othello other1 otter otter1 otters ou812 ou8122 ou8123 ou812345 ou8124me
        ou81269 ou812a ou812ic out3xf outback outkast outlaw outlaw1 outlaws outlawz outsider ov3ajy ovation overdriv overkill overlord owen10 ownage
        ownsu ownzyou oxcart oxford oxnard oxymoron oyster ozlq6qwm ozzie ozzie1 ozzman ozzy p0015123 p00kie p030710p$e4o p0o9i8 p0o9i8u7 p12345 p123456
        p1234567 p2ssw0rd p3e85tr p3nnywiz p3wqaw p455w0rd p4ssw0rd p4ssword p@ssw0rd pa$$w0rd pa55w0rd pa55word pablito pablo1 pablos pacers pacific1
        pacifica pacino packard packard1 packer packer1 packers packers1 packers4 packman packrat pacman paco paddle paddy paddy1 padres paganini pagedown
        paige1 pain4me painkiller paint1 paintbal paintball paintball1 painter1 paisley paiste pajaro pajero pakista pakistan paladin paladin1 paladine
        palantir paleale palenque pallas pallino pallmall palmeira palmeiras palmetto palmtree paloalto palom paloma palpatin pamel pamela1 pammy pampers
        panacea panache panam panama panama1 panasoni panasonic pancake pancake1 panchito pancho panda panda1 panda123 pandabear pandas pander pandor
        pandora pandora1 pandora2 pandoras pang pangaea panget panhead panic1 pankaj panman panocha panorama panter pantera pantera1 panthe panther
        panther1 panther2 panther5 panthers panthers1 pantie panties panties1 panties2 pants1 pantss panty pantyhos pantyhose panzer panzer1 paolo
        papabear papamama paparoach papaya paper1 paperboy papercli paperclip papercut paperino papero papichul papillon papit papito pappa pappnase pappy
        paprika paquito parabola parachut paradigm paradise paradox paradoxx paragon parallax paramedi paramedic paramore paravoz parazit parcells
        parfilev pargolf paris1 paris123 pariss parkave parker1 parker12 parkour parkside parkview parlament parol parol1 parol123 parol999 parola
        parolamea paroli paroll parolparol parool parovoz parrot parrothe parsifal partagas partizan party1 partyboy partyon partys partytim parviz
        pasadena pasca pascal pascha pasha123 pashka paska pasport pass pass01 pass1 pass10 pass11 pass12 pass123 pass1234 pass1word pass2 pass22 pass69
        pass99 pass999 passat passcode passe passer passfan passfind passio passion passion1 passions passmast passmaster passme passord passport passss
        passthie passw0r passw0rd passw0rd1 passward passwd passwerd passwo passwo1 passwor passwor1 password password0 password00 password01 password1
        password10 password11 password12 password123 password1234 password13 password2 password21 password23 password3 password4 password5 password6
        password69 password7 password8 password9 password99 passwords passwort passwrd pasta1 pastas pastel pasword patagoni patata patate patch1 patche
        patches patches1 patchy path13 pathfind pathfinder patit patric patric1 patrici patricio patrick0 patrick1 patrick2 patrick3 patrick7 patrick8
        patrick9 patrik patriot patriot1 patriots patrizia patrycja patryk pattaya patter patterso patty1 paul01 paul1 paul12 paul123 paul1234 paula1
        paula123 paulaner paulchen paulie paulina1 paully pavel pavel1 pavell pavement pavilion pavlenko pavlik pavlin pavlov pavlova pavlusha pawel1
        payday paypal payton34 pazzword pbyfblf pdiddy pdtplf pdtpljxrf peace1 peace123 peaceout peaces peach peach1 peache peaches peaches1 peaches2
        peachy peacock1 peanu peanut peanut1 peanut12 peanutbutter peanuts peanuts1 peapod pearl1 pearljam pearls peartree peavey pebble pebbles pebbles1
        pecker pecos peddler pedigree pedro1 pedro123 pedros peedee peejay peekab00 peekaboo peeker peeper peepers peepshow peewee peewee1 pegaso pegasus
        pegasus1 peggy1 peggy12 pegleg pelican pelikan pelle pelmen pelota peluche pelus pelusa pencil pencil1 pendejo pendrago pendragon penelopa
        penetrating penetration penfold peng penguin penguin1 penguins penis penis1 penis123 peniss penmouse pennst pennstat pennstate penny1 penny123
        pennys pennywis pennywise penquin penske pentax penthous pentium pentium1 pentium2 pentium3 pentium4 peopl people1 peoria pepino pepit pepita
        pepito peppe pepper pepper01 pepper1 pepper11 pepper12 pepper123 pepper2 pepper76 pepsi pepsi1 pepsi123 pepsi2 pepsico pepsicol pepsicola pepsiman
        pepsimax pepsione pepsis percy1 peregrin perfect1 perfecto performa pericles perico perils perkele perkman pernille perrit perrito perro perros
        perry1 perseus pershing persik persona pertinant pervasive pervert pervert1 pescado pescator peter01 peter1 peter12 peter123 peter2 peter69 peterb
        peterbil peterbilt peterc peterg peterj peterk peternor peternorth peterose peterp peterpan petey1 petite petra1 petros petrov petrova petrovich
        petrovna petrus petter petunia peugeot pfchfytw pfhfpf pfkegf pflhjn pfloyd pflybwf pfqxbr pfqxjyjr pgszt6md phaedra phaedrus phantasm phantasy
        phanto phantom phantom1 phantom2 phantoms pharao pharmacy pharoh phase1 phaser phat phatass phatboy phatfarm phatty pheasant phenix phenom pheonix
        phialpha phidelt phikap phil413 philip1 philipp philippe philips philips1 phillesh phillies phillip1 philly philly1 philmont phinupi phipsi phish
        phish1 phish123 phish420 phishin phishing phishy phisig phitau phobos phoebus phoeni phoenix phoenix1 phoenix2 phoenix3 phoenix7 phoenix8 phone1
        phoneman photo1 photoes photog photoman photon photos photosho phpbb phreak phred phuket phunky phydeaux pi3141 pi31415 pi314159 pian piano1
        pianoman pianos piao piazza31 pic's picard picard1 picass picasso picasso1 piccolo piccolo1 picher picker pickle pickle1 pickles pickles1 pickup
        picolo pics pictere pictuers picturs pidaras piehonkii pieman piercing pierr pierrot piesek pietro pigboy pigdog pigeon piggie piggies piggy
        piggy1 piggys piglet piglet1 piglets piglett pigman pigpen pikach pikachu pikachu1 pikapp piknik pilatus piligrim pillow pillow1 pilot1 pilot123
        piloto pilsner pimmel pimp pimp69 pimpdad pimpdadd pimpdaddy pimpi pimpin pimpin1 pimping pimpjuice pimpshit pimpsta pimpster pinball pinche
        pineappl pineapple pinecone pinetree pinewood ping pinga pinggolf pingpong pingu pinguin pinguino pingvin pingzing pinhead pink pink1 pink123
        pinkfloy pinkfloyd pinkpant pinkpuss pinkpussy pinky pinky1 pinnacle pinokio pintail pinto1 piolin pionee pioneer pioneer1 pioner pionex piotrek
        pipeline piper1 pipers pipetka pipiska pippa pippa1 pippen pippen33 pipper pippo piramid piramida piramide piranha pirat pirata pirate pirate1
        pirates pirates1 pirrello pisces pissant pisser pissing pissoff pistache pistol pistol1 piston pistons pistons1 pitbul pitbull pitbull1 pitbulls
        pitchers piter pitstop pittbull pittsbur pitufo pitures pixie pixie1 pixies pizda pizdec pizdets pizza pizza1 pizza123 pizzaboy pizzahut pizzaman
        pizzapie pizzas pjcgujrat pjflkork pjkjnj pktmxr pkunzip pkxe62 placebo placid planet planet1 planeta planetx plankton planner planot plasma
        plastic plastic1 plastics plat1num platin platinum plato plato1 platon platypus playa playa1 playas playaz playball playbo playboy playboy1
        playboy2 playboys playe player player1 player69 playful playgirl playgolf playhard playmate playme playstat playstation playstation2 playstation3
        playtime plazma please1 pleaseme pleaser pleomax plmokn plokij plokijuh plonker ploppy plover plucky plumber plumber1 plumper pluto pluto1 pluton
        plymouth pmdmscts pmdmsctsk pn5jvw pnp0c08 pobeda pochta podaria pogiako poi098 poi123 poidog poilkj pointman poison poiu0987 poiu123 poiu1234
        poiulkjh poiuyt poiuytrewq pokemo pokemon pokemon1 pokemon12 pokemon123 pokemon2 pokemons poker1 poker123 pokerface pokers pokesmot pokey pokey1
        polarbea polarbear polaris polaris1 polaroid polecat polgara polic police police1 police22 policema poligon polina polinka politic polizei polka
        polkaudi polkmn pollit pollito pollo pollux polly1 polniypizdec0211 polniypizdec110211 polo polo12 polo1234 pololo polopol polopolo09 polska
        polska1 poltava pomidor pommes pompano pompey pompier pompon pon32029 ponchik poncho pondscum pong pongo pontiac pontiac1 pontoon pony ponyboy
        poobear pooch poochie poochie1 poochy pooder poodle pooh poohbea poohbear poohbear1 pooka pooker pookey pooki pookie pookie1 pooky pool6123
        poolman poonam poontang poop poop1 poop12 poop123 poopee pooper poopers poopface poophead poopie poopies poopoo poopoo1 poopsie poopy poopy1
        poorboy pooter pootie pop123 popcorn popcorn1 popeye popeye1 popimp popkorn popmart popol popolo popov popova poppen popper poppet poppie poppies
        poppin poppy poppy1 poppy123 poppys popstar poptart poptarts porche porkchop porker porky porkypig porn porn1 porn11 porn123 porn1234 porn4life
        porn4me porn69 pornking pornlove pornlover pornman porno porno1 porno123 porno69 pornogra pornografia pornographic pornoman pornos pornosta
        pornpass pornsite pornstar porpoise porsch porsche porsche1 porsche9 porsche911 porsches porshe porthos portland portman portos portsmou portuga
        portugal portvale poseidon positiv positivo possum postal postal1 postbank postit postman postov10 postov1000 posture pot420 potato potatoe
        pothead potter1 poulet poulette pouncer pounded pourquoi poussin poutine powder power1 power123 power2 power7 power9 powerade powerboo powerhou
        powermac powerman powerpc powerr powerstr powerup pozitiv ppppp1 pppppp1 ppspankp pradeep prakash prancer prapor prashant pravda praveen praxis
        preacher precios preciosa preciou precious precious1 precisio predator prelude prelude1 premier1 premium premiumcash presari presario presiden
        prestigio presto preston1 preteen pretende prett pretty1 prettybo prettyboy prettygirl pretzel price1 pridurok prikol prima primal primaver
        primavera primax prime1 primer primetim primetime21 primo primo1 primrose primus princ prince prince1 prince12 princes princesa princess princess1
        princessa princesse princeto principa principe pringles printer printer1 priora priscill prisonbreak prissy privat private private1 private5
        privet priyanka prizrak pro100 prober probes prodigy prodigy1 producti profesor professo programm project1 proline promethe prong pronger prono1
        prophet prosper prospero prosto prostock proton protools protos protoss proust proverbs providen proview provista prowler proxima proxy prozac
        prufrock ps253535 psalm23 psalm69 psalms psswrd psw333333 psychnau psychnaut1 psycho psycho1 psycholo psylocke ptbdhw ptfe3xxp pthrfkj ptktysq
        ptybnxtvgbjy pub113 pucara puccini puck puddin pudding puddles pudge pudge1 puertorico puffer puffin puffy pufunga7782 pugsley pugsly pugwash
        pulamea puller pullings pullup pulsar pumkin pumper pumpki pumpkin pumpkin1 pumpkin2 pumpkins punani puneet punheta punisher punkass punker punkie
        punkin punkrawk punkrock punksnotdead punky punt0it puntang punter pupkin pupper puppie puppies puppy puppy1 puppydog puppys pupsik pupuce
        puravida purdue purgen purpl purple purple01 purple1 purple12 purple2 purzel puschel pusher pushistik pushit pushkin pushok puss pusser pussey
        pussie pussies pusssy pussy pussy1 pussy101 pussy11 pussy12 pussy123 pussy2 pussy21 pussy3 pussy4me pussy69 pussy7 pussybitch pussyboy pussyca
        pussycat pussyeat pussyeater pussyfuck pussylic pussylick pussylicker pussylip pussylov pussylover pussyman pussys pussyy pusyy puszek putain
        putamadre putang putaria putas puttana putter pvjegu pwnage pwxd5x pxx3eftp pyf8ah pynchon pyon pypsik pyramid pyramid1 pyramide pyramids python
        pzaiu8 q11111 q111111 q12345 q123456 q1234567 q12345678 q123456789 q1234567890 q123456q q12345q q1a2z3 q1q2q3 q1q2q3q4 q1q2q3q4q5 q1w1e1 q1w2e
        q1w2e3 q1w2e3r q1w2e3r4 q1w2e3r4t q1w2e3r4t5 q1w2e3r4t5y6 q1w2e3r4t5y6u7 q1w2e3r4t5y6u7i8 q22222 q2w3e4 q2w3e4r q2w3e4r5 q55555 q8zo8wzq q9umoz
        qagsud qantas qapmoc qaswed qawsed qawsed123 qawsedr qawsedrf qawsedrftg qawsedrftgyh qaywsx qaz12 qaz123 qaz1234 qaz12345 qaz123456 qaz123wsx
        qaz12wsx qaz1wsx2 qaz741 qazedc qazedctgb qazokm qazplm qazqaz qazqwe qazsedcft qazws qazwsx qazwsx1 qazwsx12 qazwsx123 qazwsx1234 qazwsx12345
        qazwsxe qazwsxed qazwsxedc qazwsxedc1 qazwsxedc12 qazwsxedc123 qazwsxedcrfv qazwsxedcrfvtgb qazxcdews qazxcv qazxcvbn qazxcvbnm qazxdr qazxs
        qazxsw qazxsw1 qazxsw12 qazxsw123 qazxsw2 qazxsw21 qazxswed qazxswedc qazxswedcvfr qazzaq qbert qbg26i qcactw qcfmtz qcmfd454 qdarcv qguvyt qhxbij
        qian qiang qiao qing qiong qmezrxg4 qmpq39zr qn632o qpalzm qpful542 qpwoei qpwoeiruty qq12345 qq123456 qq123456789 qqaazz qqh92r qqq111 qqq123
        qqqq1 qqqq1111 qqqqq1 qqqqqq1 qqqqqqq1 qqqwww qqqwwweee qqwwee qqwweerr qr5mx7 qrhmis qsawbbs qsdfgh qsefth quagmire quake quake1 quake2 quake3
        quaker quality1 quan quant4307 quant4307s quantex quantum quantum1 quaresma quark quartz quasar quatro quattro quattro6 queen1 queenb queenbee
        queens queeny quest quest1 quetzal quick1 quicken quicksan quicksil quicksilver quiet1 quiksilver quincunx quinta quixote quixtar quovadis qvw6n2
        qw1234 qw123456 qw12er34 qw12qw qwasz qwaszx qwaszx1 qwaszx12 qwaszx123 qwaszxqw qwe123 qwe123456 qwe1234567 qwe123asd qwe123qwe qwe123rty qwe321
        qwe456 qwe789 qweas qweasd qweasd12 qweasd123 qweasdqwe qweasdzx qweasdzxc qweasdzxc1 qweasdzxc123 qwedcxzas qwedsa qwedsazxc qweewq qwepoi qweqaz
        qweqwe qweqwe12 qweqwe123 qwer12 qwer123 qwer1234 qwer12345 qwer4321 qwerasd qwerasdf qwerasdfzxcv qwerfdsa qwert qwert1 qwert12 qwert123
        qwert1234 qwert12345 qwert40 qwert54321 qwerta qwertasdfg qwerttrewq qwerty qwerty00 qwerty01 qwerty02 qwerty1 qwerty10 qwerty11 qwerty111
        qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456 qwerty123456789 qwerty13 qwerty2 qwerty2010 qwerty21 qwerty22 qwerty23 qwerty3 qwerty321
        qwerty33 qwerty5 qwerty6 qwerty66 qwerty666 qwerty69 qwerty7 qwerty77 qwerty777 qwerty78 qwerty88 qwerty89 qwerty99 qwertyas qwertyasd
        qwertyasdfgh qwertyu qwertyu1 qwertyu8 qwertyui qwertyuio qwertyuiop qwertyuiop1 qwertyuiop123 qwertyytrewq qwertz qwertzu qwertzui qwerzxcv
        qweszxc qwezxc qzwxec qzwxecrv r12345 r123456 r1234567 r1chard r29hqq r2d2 r2d2c3p0 r2d2c3po r3ady41t r3vi3wpass r4e3w2q1 r7112s rabbit rabbit1
        rabbits rabbitt rabota raccoon racecar racecar1 racecars racefan racer racer1 racers racerx rachael1 rache rachel1 rachel69 rachid racing racing1
        racoon radagast radar1 radeon radial9 radiance radiatio radical1 radio1 radiohea radiohead radioman radish radman radmir radost raduga rafae
        raffael raffaele raffaello raffles rafiki ragdoll ragman ragnar ragnarok ragtop rahasia raiden raider raider1 raiders raiders1 raiders2 rainbo
        rainbow rainbow1 rainbow2 rainbow6 rainbow7 rainbows raindrop rainger rainier rainmake rainmaker rainman rainman1 raintree rainyday raisin
        raistlin rajeev rajesh rakesh raketa rakkaus rakker rallye ralph1 ralphie ralphy ram1500 ram2500 ramada ramair ramana ramazan rambler rambler1
        rambo rambo1 rambo123 rambone ramesh ramil ramjet rammer rammstei rammstein rammstein1 ramone ramones rampage ramrod ramses ramstein ramzes
        ranchero rancid randers random random1 random123 randy1 randy2 ranetka ranetki rang ranger ranger01 ranger02 ranger1 ranger11 ranger12 ranger2
        ranger21 ranger5 ranger6 ranger69 ranger7 ranger75 ranger98 ranger99 rangers rangers1 rangers2 rangers9 ranita ranjan ranma ranma12 ranman rapala
        rapid1 rapido rapier raptor raptor1 raptors rapture rapunzel rascal rascal1 rasdzv3 rasengan rashmi rasmus raspberr rasputin rassvet rasta rasta1
        rasta220 rasta69 rastafar rastafari rastaman rastas raster rastus ratbag ratboy ratchet ratdog ratface ratfink ratman ratpack ratrace ratten
        rattler rattlesn rattolo58 ravage raven raven1 raven123 raven3 raven69 ravens ravens1 rawdog rawhide rawiswar rawks rayden raygun rayman raymond1
        razdvatri raziel razor razor1 razorbac razors razz razzle rb26dett rbcekz rbhbkk rbhgbx rccola rclaki rctybz rdfhnbhf rdgpl3ds reader readme
        ready1 ready2go realdeal realgood realmadr realmadri realmadrid realman realtime realtor realty reanimator reape reaper reaper1 reaver rebbyt34
        rebecc rebecca1 rebecca2 rebel rebel1 rebel2 rebelde rebell rebellio rebels rebelz rebenok rebirth reboot reborn rebrov reccos reckless recoba
        recoil recon recon1 rectum recycle red007 red111 red12 red123 red1234 red12345 red321 red456 red911 redalert redapple redbarch redbaron redbeard
        redbird redbirds redblue redbone redboy redbud redbull redbull1 redcar redcat redcloud redcross reddawg redder reddevil reddog reddog1 reddrago
        reddragon reddwarf redeemed redeemer redeye redfire redfish redfish1 redfive redfox redfred redgreen redhair redhat redhawk redhead redhead1
        redheads redhook redhorse redhot redhouse rediska redknapp redlands redleg redlegs redlight redline redlion redman redman1 redmoon redneck
        redneck1 redoak redone redrider redriver redrock redrocke redrose redroses redrover redrum redrum1 reds redsea redshift redshoes redskin redskin1
        redskins redskins1 redsky redso redsox redsox04 redsox1 redstar redstone redstorm redtail redtruck redvette redwall redwine redwing redwing1
        redwings redwings1 redwolf redwood redwood1 reebok reefer reese1 reeses reflex regal regedit reggae reggi reggie1 reggin regin regis1 registr
        rehbwf rehjgfnrf rehnrf rekbrjdf reklama reksio relayer reliant relisys rellik reload reloaded rembrand remembe remingto renat renault renee1
        reneee renegade renfield reng renton renwod repmvf repoman reptile repvtyrj repytwjd repytwjdf repytxbr requiem requin rerecz rerehepf rereirf
        rerfhfxf rerfhtre rerjkrf rescue rescue1 reshma residentevil resolute respekt respublika restart retard retep retired1 retlaw retnuh retsam retsub
        rev2000 revelati revenant reverb review69 reviewpa revilo revival47 revoluti revolver rexdog rexona rey619 rezeda reznor rfcgth rfgbnfy rfgbnjirf
        rfgecnf rfgecnfcerf rfghbp rfgtkmrf rfhbyf rfhbyjxrf rfhbyrf rfhectkm rfhfcm rfhfgep rfhfntkm rfhfrfnbwf rfhfufylf rfhfvtkm rfhfvtkmrf rfhfylfi
        rfhfynby rfhjkbyf rfhkcjy rfhlbyfk rfhnbyf rfhnjirf rfj422 rfkbybyf rfkbyf rfkmrekznjh rfktylfhm rfn.irf rfnfcnhjaf rfnfgekmnf rfnfhbyf rfnhby
        rfnmrf rfnthbyf rfnthbyrf rfntyjr rfntymrf rfnz90 rfpfym rfpfynbg rfpzdrf rfrfirf rfrltkf rfrnec rfvbkkf rfvbrflpt rfvfcenhf rfvtgb rfvtgbyhn
        rfvxfnrf rfycthdf rfyfgkz rhapsody rhbcnbyf rhbcnbyjxrf rhenjq rhett32 rhfcbdfz rhfcfdbwf rhfcfdxbr rhfcjnf rhfcjnrf rhfcyjlfh rhfcysq rhfdxtyrj
        rhianna rhind101 rhino rhino1 rhinos rhjirf rhjkbr rhjrjlbk rhodan rhtdtlrj rhtfnbd rhubarb ribbit ribeye ricard ricardo1 riccardo rice80 ricflair
        rich123 richar richard0 richard1 richard2 richard3 richard7 riches richy rickster ricky1 ricochet riddler rider1 riesling riffraff rifleman rigger
        right1 rightnow righton riker1 rikimaru riley1 rileydog rimjob rimshot rincewin rincewind ringo ringo1 riobravo ripazha ripcord ripcurl ripken
        ripken8 ripoff ripper ripper1 ripple riptide rivaldo riven river1 riverplate riverrat riversid rizwan rjcnbr rjcntyrj rjcnzy rjcvjc rjdfkmxer
        rjdfktyrj rjhjdf rjhjkm rjhjkmbien rjhjktdf rjirfrgbde rjitxrf rjktcj rjnjgtc rjntyjr rjntyjxtr rjnzhf rjpthju rjpzdrf rjrfrjkf rjvgm.nth rjw7x4
        rjyatnf rjyatnrf rjycnbnewbz rjycnfynby rjyjgkz rjynfrn rkfdbfnehf rktjgfnhf rlzwp503 roaddog roaddogg roadhog roadie roadkill roadking roadrunn
        roadrunner roadstar roadster roadtrip roadway rob123 robbie1 rober robert01 robert1 robert11 robert12 robert123 robert2 robert3 robert99 roberta1
        roberto1 roberts1 robertso robin1 robinh robinhoo robinhood robinso robocop robot robotec robotech robotics roboto robroy robyn1 rocawear rocco1
        rochard rocheste rock1 rock12 rock123 rockbott rocke rocker rocket rocket1 rocket21 rocket69 rocket88 rocketma rocketman rockets rockey rockfish
        rockford rockhard rockhead rockie rockies rockin rockit rockman rockme rocknrol rocknroll rocko rockon rockport rockroll rocks rocks1 rockss
        rockstar rocky1 rocky123 rocky13 rocky2 rocky3 rocky4 rocky5 rocky6 rockyboy rockydog rockys rockz rodders rodent rodeo rodeo1 rodina rodion
        rodman rodney1 rodrig roflcopter roflmao roger1 roger123 roger2 rogue rogue1 rogue2 rogues roisin roksana rolan roland1 rolex rolex1 roller
        roller1 rollie rollin rollout rolltide rolodex rolsen roma123 roma1993 romai roman1 roman123 roman222 roman777 romanenko romanov romanova romans
        romantik romario romashka romawka romeo1 romeo123 romeos romina rommel romuald romulus ronal ronald1 ronaldinho ronaldo ronaldo1 ronaldo7 ronaldo9
        rong ronin ronjon ronnie1 roodypoo roofer roofing roofus rookie rookie1 room112 roosevel rooster rooster1 roosters rootbeer rootedit rooter rosari
        rosco1 roscoe1 rose1 rose12 rose123 rosebowl rosebu rosebud rosebud1 rosebuds rosedale rosemari rosewood rosey roshan rosie1 rosies rosit rossco
        rossella rossi46 rossia rostik rostislav rostov roswell rotary rotciv rothmans rotten rotterda rottie rottweil rounders route66 router rover
        rover1 rovers rovnogod rowdy rowdy1 roxan roxanne1 roxette roxydog royal1 royale royals royboy roygbiv rrpass1 rrrrr1 rrrrrr1 rrrrrrr1 rsalinas
        rse2540 rt6ytere rtynfdh rtyuehe ruan rubber rubberdu rubble rubicon rubies rubina rubyred rudeboy rudedog rudenko ruffian ruffles ruffneck
        ruffryde rufus1 rufuss rugburn rugby1 rugby2 ruger ruger1 rugger rugrat rugrats rul3z rules1 rulesyou rulez rulez1 rulezz rulezzz rumble rumple
        rumpole runaway rundmc runescape runescape1 runner runner1 running1 runvs rupert1 rusalka rush2112 rushfan rushmore ruslan ruslan123 ruslana
        rusrap russ120 russel1 russell1 russell2 russia russia1 russian7 russland rustam rustem rustler rusty1 rusty123 rusty2 rustydog rustys rutabega
        rvd420 rxmtkp ryan01 ryan1 ryan11 ryan123 ryan22 ryder1 ryjgjxrf ryjgrf ryno23 ryslan rz93qpmq s1107d s12345 s123456 s1234567 s123456789 s1lver
        s4114d s456123789 s5r8ed67s s62i93 s7fhs127 saab900 saab9000 saab93 saab95 sabaka sabbat sabbath sabbath1 sabbeth saber saber1 sabian sabine sable
        sable1 sabre sabre1 sabres sabrin sabrina1 sachas sachem sachin sacramen sad123 saddie sadie1 sadiedog sadies safari safety1 safeu851 safeway
        saffron safina sagitari sahara saibaba saigon sailaway sailboat sailfish sailing sailing1 sailor sailor1 sailormoon saint1 saints saints1 sairam
        saisg002 saisha saitek saiyan sakic19 sakur sakura salam salama salamand salamander salamandra salamat salami salasana salavat saleen salem1
        sales1 salguod salinger salisbur sallad sallas sally1 sally123 sallys salma salman salmon salmon1 salomon salope salsero salt55 saltanat saltlake
        salty1 saltydog saluki salut salvado salvatio salvator sam123 sam138989 sam2000 samadams samadhi samael samanta samanth samanth1 samantha
        samantha1 samapi samarkand samba sambo sambuca samdog sameas samedi sameer samhain samiam samir samm sammi sammie1 sammmy sammy1 sammy12 sammy123
        sammy2 sammy69 sammyboy sammycat sammydog sammys sammyy samoht samolet sampras sampson1 samsara samso samson samson1 samsun samsung samsung1
        samsung123 samsung2 samtron samue samuel1 samuel12 samurai samurai1 samuri samvel samwise sanan sanandreas sanane sanche sanchez1 sancho sanctuar
        sandal sandan sandeep sanders1 sandhya sandia sandiego sandman sandman1 sandmann sandokan sandr sandra1 sandrin sandrine sandro sandrock sandy1
        sandy123 sandy2 sandy69 sandydog sandys sanek sanek94 sanfran sanfrancisco sangeeta sanibel sanity sanity72 sanity729 sanjar sanjay sanjeev
        sanjose sanjuan sanman sanpedro santa1 santacla santacru santafe santeria santiag santino santosh sanya saopaulo saphir saphire sapper sapphic
        sapphire sappho saracen sarah1 sarah123 sarah2 sarah69 sarahb sarahc sarahm sarahs sarajane sarajevo sarang sarasota saratoga saratov sardor
        sarenna sarge1 sargon sarit sartre saruman sasa123 sasafras sasami sascha sasha1 sasha11 sasha12 sasha123 sasha1234 sasha12345 sasha1988 sasha1992
        sasha1995 sasha1996 sasha1997 sasha2 sasha2000 sasha2010 sasha_007 sashaa sashadog sashas sashenka sashimi sashka sashok saskatoo saskia sasquatc
        sassie sassy sassy1 sassydog sasuke satan satan1 satan6 satan66 satan666 satana satana666 satanas satanic satans satchel satchmo satelite satellit
        sathya sativa satnam satori satoshi satriani satsuma saturn saturn1 saturn5 saturne saturno sauber saudan saun saun24865709 sauron saurus sausage
        sausage1 sausages savag savage1 savana savant savatage save13tx saveme saviola savior sawdust saxman saxophon sayana sayang sayangku sayuri
        saywhat sc00by sc00ter sc0tland scabby scale1 scammer scamp scamper scampi scania scanner scarab scarecro scarfac scarface scarface1 scarlet
        scarlet1 scatman sceptre schaap schach schalke schalke0 schastie schatzi scheisse schlampe schlange schlong schlumpf schmidt1 schmoe schmoo
        schnecke schnee schneide schnuffi schoo school1 school12 schoolgirlie schorsch schuey schule schumach schumi schwanz schwein schweiz schwinn
        scimitar scirocco scoob scooba scoobie scooby scooby1 scooby12 scooby2 scoobydo scoobydoo scoop1 scoopy scoote scooter scooter1 scooter2 scooter6
        scooter7 scooters scoots scorch score1 scorelan scoreland scorpi scorpian scorpio scorpio1 scorpio2 scorpio6 scorpio7 scorpion scorpions scotch
        scotland scotsman scott1 scott12 scott123 scott2 scottie1 scotts scottt scotty scotty1 scoubidou scoubidou2 scoubidou6 scouse scouser scout scout1
        scout2 scouter scrabble scrapper scrappy scrappy1 scream screamer screwbal screwme screwy screwyou scribble scribe scripto scrooge scrotum scruff
        scruffy scruffy1 scrumpy scsa316 scuba scuba1 scubad scubadiv scubapro scuderia scully scxakv scylla scythe sd3lpgdr sdpass sdsadee23 seabass
        seabee seadog seadoo seagate seagrams seagrave seagull seagulls seahawk seahawks seahorse seaking sealteam seamus seanjohn searay searcher
        searchin searock6 seashell seashore seaside seattle seattle1 seattle2 seau55 seaways seaweed seawolf sebast sebastia sebastian1 sebastie sebastien
        sebora sebora64 sebring sebring1 secre secret secret1 secret12 secret123 secret2 secretar secreto section8 secure1 securit security security1
        sedona seductive seeker seeme seemore seesaw seether seeyou segblue2 segredo segreto seifer seiko seinfeld sekret sektor select selen selfok2013
        sellout selmer selrahc semaj semenov semenova seminole seminoles semper semperfi semprini senators seneca seng senha senha123 senna senna1
        sensatio sensei sentinal sentinel sentra sentry sephan sephirot sephiroth seppel septembe septembr sepultur sepultura sequoia ser123 serafim
        seraph seraphim serdar serdce serebro sereda serega serega123 seren serenada serendip serendipity serenit serenity sergant sergbest serge sergeev
        sergeeva sergeevna sergei sergej sergey sergey1 sergey123 sergi sergik serkan serpent serpico sersolution serval server service01 service1 servo
        servus sesam sesame sesamo sestra setter sevastopol seven1 seven11 seven7 seven77 seven777 sevendus sevenof9 sevens seventee seventy7 sevenup
        severin severine severus sevilia1 seville sevisgur seviyi sex123 sex1234 sex12345 sex2000 sex4me sex666 sex69 sex6969 sexbomb sexboy sexdog
        sexdrive sexfiend sexfun sexgod sexisfun sexisgood sexkitte sexlover sexmachine sexman sexmania sexme sexmeup sexnow sexo sexpistols sexpot sexse
        sexsells sexsex sexsex1 sexsexse sexsite sexslave sextoy sexual sexx sexxes sexxx sexxxx sexxxxxx sexxxy sexxy sexxy1 sexy sexy1 sexy11 sexy12
        sexy123 sexy1234 sexy69 sexyass sexybabe sexybaby sexybeast sexybitc sexybitch sexyboy sexyfeet sexygirl sexyguy sexylady sexylegs sexylove
        sexymama sexyman sexyme sexyone sexyred sexysex sexywife sf49ers sfgiants sh4d0w3d shabba shack1 shad0w shaddy shado shadow shadow01 shadow1
        shadow11 shadow12 shadow1212 shadow123 shadow13 shadow2 shadow22 shadow3 shadow69 shadow7 shadow99 shadowfa shadowma shadowru shadows1 shady
        shady1 shaft1 shag shagger shaggy shaggy1 shagme shaheen shahid shahrukh shai shaitan shaka shakal shaker shakespe shakey shakir shakti shakur
        shalimar shalini shalom sham69 shama shaman shamanking shamen shami shamil shammy shampoo shamrock shamus shana1 shandy shane1 shane123 shaney14
        shang shania shania1 shannara shanno shannon1 shanny shanty shao shaolin shaolin1 sharik sharingan shark shark01 shark1 sharkie sharkman sharks
        sharks1 sharky sharky7 sharo sharon1 sharona sharp1 sharpie sharps shashi shasta shasta1 shaun1 shaved shaven shawn1 shawn41 shawshan shazam
        shazam1 shazbot shdwlnds shearer9 sheba1 shecky shedevil sheeba sheela sheena1 sheep1 sheepdog sheeps sheffiel shei sheila1 shelb shelby shelby1
        shell1 shelley1 shelly1 sheltie shemale shemales shen sheng shenlong sherbert sherif sherlock sherman1 sherpa sherry1 sherzod shevchenko shibby
        shibumi shifter shifty shilo shiloh shilpa shimano shimmer shimmy shiner shiney shingo shinigam shinigami shinji shinobi shinobu shipmate shirak
        shiraz shirin shirley1 shit123 shitass shitbag shitball shitbird shitface shitfuck shithead shithead1 shithole shitter shitty shitty1 shiva1
        shivan shivani shiznit shizzle shkola shlomo shlong shmuck shock123 shock5 shocker shockers shodan shogun shojou shokolad shonuf shonuff shooby
        shooter shooter1 shootme shopper shoppin shortdog shortie shortsto shorty shorty1 shortys shotgun shotgun1 shotokan shou showboat showme showtime
        shredder shrike shrike01 shroom shrooms shuai shuan shuang shui shumaher shun shuo shurik shutup shweta shyanne shygirl1 shyguy shyster sibelius
        sicilia sickan sickboy sicnarf sid123 sidekick sideout sideshow sidewind sidewinder sidney1 sidorov sidorova siemen siemens siemens1 siempre
        sienna sierra sierra1 siesta sigma sigma1 sigmachi sigmanu sigmapi sigmar signon signup sigsauer sigtau sikici silencer silenthill silicone
        silkcut silke silky1 silly1 sillyboy sillyme silve silver silver1 silver11 silver12 silver2 silver33 silver7 silver99 silverad silverado silverfi
        silverfo silverfox silverma silversi silverst silvestr silvi silvia1 silvio simba simba1 simba123 simba2 simbas simcity simeon simhrq simon1
        simon123 simone1 simonsay simpl simple simple1 simpleplan simpso simpson1 simpsons simran sinatra sinatra1 sinbad sincity sinead sinfonia sinful
        singapor singer1 single1 sinister sinjin sinned sinner sinnet sintesi07 sintra siouxsie sirene sirius sirocco sissie sissy sissy1 sissyboy sistema
        sister1 sisyphus sitges sithlord sitruc sivart sixers sixgun sixnine sixpack sixsix6 sixty9 sixtynin sixtynine sizzle sk2000 sk84life sk8board
        sk8ordie sk8ter skate skate1 skate123 skateboa skateboard skater skater1 skaven skazka skeet skeeter skeeter1 skeets skeletor skelter skibum
        skidmark skidoo skiing skillet skillz skiman skimmer skinhead skinner1 skinny skins skins1 skipjack skipp skippe skipper skipper1 skippy skippy1
        skittle skittles sklave skoal skoal1 skolko skooter skorpio skorpion skorpion39 skulls skully skunk skunk1 skunks skunky sky123 skyblue skyblues
        skydive skydiver skydog skyhawk skyhigh skyhook skyking skylane skylar skylark skyler skylin skyline skyline1 skynet skynyrd skypilot skytommy
        skywalk skywalk1 skywalke skywalker sl1200 slacker slacker1 slacking slage33 slainte slamdunk slammer slapnuts slapper slappy slapshot slash1
        slasher slava slava1 slava123 slave slave1 slaveboy slavik slaye slayer slayer1 slayer66 slayer666 slayer69 sleeper sleepers sleepy sleepy1
        sleipnir sleuth slicer slick slick1 slick123 slick50 slicker slicko slickric slicks slicky slider sliders slim slimed123 slimer slimjim slimshad
        slimshady slinger slinky slipkno slipknot slipknot1 slipknot666 slipper slippery slippy sliver slk230 slobber sloneczko slonik sloopy slot2009
        slowhand slowpoke slowride sludge slugger sluggo slurp slurpee slurred slut slut1 slut543 slut69 sluts sluts1 sluttey slutty slutty3 slutwife
        slydog slyfox sm9934 smackdow smackdown smacker smacky smallfry smallvil smallville smart1 smartass smartie smarties smarty smasher smashing
        smeagol smeghead smegma smeller smelly smelly1 smile1 smile123 smile4me smiler smiles smiley smiley1 smirnoff smirnov smirnova smith1 smith123
        smiths smithy smitty smitty1 smk7366 smoke smoke1 smoke420 smokedog smokee smokeit smokeone smokepot smoker smokes smokeweed smokey smokey01
        smokey1 smokey12 smokey2 smokie smokin smolensk smooch smooches smoochie smooth smooth1 smoothie smoothy smoove smother smudge smudger smuggles
        smurf smurf1 smurfs smurfy smurph smut smutty sn00py snafu snaiper snake snake1 snake123 snake2 snakeeye snakeeyes snakeman snaker snakes snakey
        snapon snapper snapper1 snapple snappy snapshot snatch sneaker sneakers sneaky snicker snickers snickers1 sniffer sniffy snikers sniper sniper01
        sniper1 sniper12 snoogans snoogins snooker snookie snooks snooky snoop snoop1 snoopdog snoopdogg snooper snoops snoopy snoopy1 snoopy12 snoopy2
        snoppy snorkel snowball snowball1 snowbird snowboar snowboard snowdog snowdon snowdrop snowey snowflak snowflake snowie snowman snowman1 snowmass
        snowshoe snowwhit snowwhite snowy snowy1 snuffles snuffy snuggle snuggles snusmumrik soapy sobaka sobeit sober1 sobolev soboleva sobriety socal
        socball socce soccer soccer1 soccer10 soccer11 soccer12 soccer123 soccer13 soccer14 soccer15 soccer16 soccer17 soccer18 soccer2 soccer20 soccer21
        soccer22 soccer3 soccer33 soccer4 soccer5 soccer69 soccer7 soccer9 soccer99 sochi2014 sociald socks1 socrate socrates sodapop sodoff sofia1 sofiya
        softail softbal softball softtail software sofun sogood sojdlg123aljg sokada sokolov sokolova sokrates solace solar1 solara solaris soldat solder
        soldier soldier1 soleda solei soleil solidsna solidsnake solidus solitair solitari solitude solnce solnishko solnyshko solnze solomon1 solovey
        soloyo solrac solstice sombra sommar sommer sonali sonata sonechka songbird songohan songoku sonia1 sonic sonic1 sonic123 sonic2 sonics sonicx
        sonne sonnen sonnet sonnie sonny1 sonnyboy sonofgod sonoma sonora sonshine sony sony123 sony1234 sonyericsson sonyfuck sonyvaio sooner1 sooners
        sooners1 sooty sophi sophia1 sophie sophie1 sophie12 sophie2 soprano sopranos sorcerer sordfish soreilly sorento soroka sorokina sorrento sosa21
        sosiska soso123aljg soulfly soulman soulmate sound1 soundman souris south1 southbay southpar southpark southpaw southsid southside sowhat soxfan
        sp00ky sp1der space1 spacebar spaceboy spaceman spacer spacey spade1 spagetti spaghett spain1 spam spam967888 spammer spammy spaniel spanis spank
        spank1 spanked spanker spankey spanking spankit spankme spankme1 spanks spanky spanky1 spanner spanner1 sparco sparhawk sparkey sparkie sparkle
        sparkles sparky sparky1 sparky11 sparky12 sparrow1 sparta spartacu spartak spartan spartan1 spartan117 spartans sparticu sparty spawn spawn1
        spawn2 spawn666 speaker speaker1 special1 speciali specialk specops spectre spectrum speculum speed1 speed2 speeder speedie speedo speedrac speedy
        speedy1 spencer1 spencer2 sperma sphinx spice spice1 spicey spide spider spider1 spider12 spiderma spiderman spiderman1 spidey spiff spiffy spike
        spike1 spike123 spiker spikes spikey spinner spinoza spiral spiri spirit spirit1 spirou spitfire spjfet spk666 splash splatter spleen spliff
        splinter splitter splodge splooge splunge splurge spock spock1 sponge spongebo spongebob spooge spook spooker spookie spooks spooky spooky1 spoon1
        spoonman spoons spoony sport1 sportin sports1 sportste sportster sporty spots3 spotter spotty sprewell sprin spring spring1 spring12 spring99
        springst sprint sprint1 sprinter sprite sprocket sprout spud spudman spuds spunk spunky spunky1 spurs spurs1 spurs123 sputnik sputnik1 spycam
        spycams spyder spyglass sqdwfe sqrunch squall squash squeak squeaker squealer squeek squerting squid squid1 squids squiggy squirrel squirt
        squirter squirts squish squishy squonk sr20det sr20dett srilanka srinivas ssecca sseexx ssgoku ssptx452 sssss1 ssssss1 sssssss1 ssvegeta st0n3
        st1100 stabilo stacey1 stacy1 staind stairway stakan stalin stalingrad stalke stalker stalker1 stalker123 stallion stallone stamford stampede
        standart standby standrew stang stang1 stanislav stanky stanle stanley1 stanley2 stanly star star1 star11 star12 star123 star22 star69 star99
        starbuck starbucks starburs starcraf starcraft stardog stardust starfire starfish starflee starfox starfuck starfury stargate stargaze stargazer
        starik starion starlet starligh starlight starline starlite starman starr1 starrr stars1 starship starsky starss start1 start123 startac starter
        startnow startrek starwar starwar1 starwars starwars1 starz stasik stason stasya state1 stater static staticx station1 station2 stayout stealth
        stealth1 steamboa steaua steeda steel1 steeler steeler1 steelers steelers1 steelhea steels stefa stefano steff steffi steffie steinway stella1
        stellar stellina stepan stepanov stepanova steph steph1 steph123 stephani stephe stephen1 stephie stephy stereo sterlin sterne sterva steve01
        steve1 steve121 steve123 steve2 steve69 stevek steven1 steven2 stevenso steveo steves stevie1 stevo stewar1 stewart1 stewie sti2000 stick1
        stickboy stickman sticks sticky sticky1 stiffy stifler stigmata stiletto stimpy stimpy1 sting sting1 stinger stinger1 stingers stingray stinker
        stinky stinky1 stitch stjabn stockcar stocking stocks stokrotka stomatolog stomper stone1 stone32 stone55 stonecol stonecold stoned stones
        stonewal stoney stooge stooges stoopid stopit stoppedby storm storm1 stormie stormy stormy1 storys str8edge strange1 stranger strannik strap
        strapon strat strat1 strateg stratfor strato stratoca stratocaster stratos strats stratus strawber strawberry straycat streaker streaming
        streetball strekoza strela strelec strelok strider strider1 strife strike strike1 strike3 striker striker1 stripclub stripe striper stripper
        stroker stroller stromb strong1 stronzo structur strummer strumpf struppi strutter stryder stryke stryker stuart1 stubby stud studboy student1
        studio1 studio54 studioworks studly studly1 studman studmuff studmuffin stuff1 stuffer stufff stuffit stumpy stunna stunner stuntman stupi stupid
        stupid1 stussy stuttgar stylus stymie suan subaru subito sublime sublime1 submarin submissi submit subrosa subway subwoofer subzero succes success
        success1 sucess suchka suck sucka suckcock suckdick sucker sucker1 sucker69 suckers suckit suckit1 suckit69 suckme suckmeoff suckmyco suckmycock
        suckmydi suckmydick sucks sucks1 suckthis sucram suede suerte sugar sugar1 sugarbea sugarbear sugaree sugarray sugars suger suikoden sujatha
        suka123 sukebe sukram sully sultan sumerki sumitomo summe summer summer0 summer00 summer01 summer03 summer04 summer05 summer06 summer07 summer1
        summer10 summer11 summer12 summer2 summer20 summer69 summer98 summer99 summerti summertime summit summoner sun123 sunbeam sunbird sundance sunday
        sundaypunch sunderla sundevil sundial sundin sundown sundrop sunfire sunfish sunflowe sunflower sunghi sunghile sungod sunita sunking sunkist
        sunlight sunmoon sunnie sunny1 sunny123 sunny7 sunnyboy sunnyd sunnyday sunnys sunnysid sunray sunrise sunrise1 sunset sunset1 sunsh1ne sunshin
        sunshine sunshine1 sunstar suntan suntzu super super1 super12 super123 super2 super5 super7 super8 supera superb superbad superbee superbow
        superboy supercar supercoo superd superdog superdude superdup superduper superfly superfre supergir supergirl superjet superma superma1 superman
        superman1 superman123 superman2 supermanboy supermar supermax supermen supernov supernova superpuper supers supersex superson supersonic supersta
        superstar superted supertra superx support1 supra supra1 sureno13 suresh sureshot surf surfboar surfcity surfer surfer1 surfers surfin surfing
        surfing1 surfsup surveyor survivor susan1 susanb susanne1 susans sushi sushi1 susie1 susieq suslik suspende suzanne1 suzenet suzieq suzjv8 suzuk
        suzuki suzuki1 suzyq svarog sverige sveta sveta123 svetasveta svetik svetka svetlana svetlanka svoboda swallow swallows swampfox swampy swanky
        swanny swansong swatch swatteam swede sweden1 sweeper sweeps sweet1 sweet123 sweet16 sweet69 sweetass sweetdream sweetgirl sweethea sweethear
        sweeti sweetie1 sweetnes sweetness sweetp sweetpe sweetpea sweetpussy sweets sweett sweety sweety1 swetlana swifty swimmer swimmer1 swimming
        swinger swinger1 swingers swinging swiss1 swissair swoosh sword sword1 swordfis swordfish swords sxhq65 sycamore syclone sydne sydney sydney1
        sydney12 sylvan sylvania sylveste sylvi sylvia1 sylwia symow8 synapse syncmast syncmaster synergy syphon syracuse syrinx sysadmin system1 system12
        system32 syzygy szevasz t123456 t26gn4 t34vfrc1991 t3fkvkmj t4nvp7 ta8g4w tabaluga tabasco tabbycat tacit taco tacobell tacoma tadmichaels tadpole
        taekwond taekwondo taffy taffy1 tagheuer tahiti tahoe tahoe1 taichi tailgate taipan tajmahal takagi takamine takashi takayuki take8422 takedown
        takehana takeit takeshi talgat taliesin talisker talisman talktome tallguy tallulah tallyho talon talon1 talons taltos talula tamere tamerlan
        tamia1 tamila tammy1 tammys tampabay tamuna tamwsn3sja tane4ka tanechka tangerin tangerine tango tango1 tango2 tanith tanker tankist tanman tanne
        tannenbau tanner1 tanstaaf tantra tanuki tanusha tanya1 tanya123 tapout tarado tarakan tarantul taras tarasov tarasova tarbaby tarbit tardis
        tardis1 tarelka targa target target1 tarheel tarheel1 tarheels tarkan tarkin tarkus tarpon tartan tarzan tarzan1 tascam tasha1 tashkent tassadar
        tassie tasty tatanka tatarin tater taters tatertot tatian tatiana1 tatjana tatoo tatooine tattoo tattoo1 tatung tatyana tauchen taucher taurus
        taurus1 tavasz tawnee taxicab taxman taylo taylor01 taylor1 taylor12 taylor2 taylorma tayson taz123 tazdevil tazman tazman1 tazmania tazz tazzer
        tazzie tazzzz tbbucs tbear tbird tbirds tbivbn tbone tbone1 tbones tbontb tcglyued tdutif tdutybq tdutybz tea4two teabag teache teacher teacher1
        teacup team3x teamo teamster teamwork teaparty teapot teardrop teaseme teaser teatime tecate techdeck techie technic technics techno techno1
        technolo tecktonik tecumseh teddie teddies teddy1 teddy123 teddy2 teddyb teddybea teddybear teddys teejay teen teengirl teenie teens teens1
        teensex teenslut teepee teetime tefjps teflon teh012 teiubesc tekila tekken tekken3 telecast telecaster telecom telefon telefone telefono telefoon
        telekom telemark telephon teleport televisi televizor tellme telnet telstar temitope temp temp01 temp1 temp123 temp1234 tempest tempest1 tempgod
        templar temple1 temporar temppass temppassword temptress tempus tenchi tenchu tenerife teng tennesse tenni tennis tennis1 tennis11 tennis12 tenore
        tenpin tenshi tentacle teodor tequier tequiero tequila tequila1 tequilla tercel terces terefon teremok teres teresa1 termin terminat terminator
        termite terorist terps terps1 terran terrapin terras terri1 terrier terriers terror terry1 terry2 terrys tesoro tessa1 test test01 test1 test11
        test12 test123 test1234 test2 test3 test99 teste tester tester1 testibil testicle testin testing testing1 testing123 testing2 testit testme
        testme2 testpass testuser tetas tetons tetris tetsuo teufel teufelo7 texaco texans texas1 texas123 texas2 texass texmex tgbyhn tgo4466 tgwdvu
        thailand thales thaman thanatos thankgod thankyou thanos thatsit thatsme thd1shr thebeach thebear thebears thebeast thebeatl thebes thebest
        theblues thebomb theboss theboy theboys thebull thecat thechamp theclash theclown thecrow thecure thedead thedevil thedoc thedog thedon thedoors
        thedude theduke theedge theend theflash theforce thefox thegame thegame1 theghost thegirls thegreat thehip thehulk thehun thejoker thekid thekids
        thekiller theking theking1 thelast1 thelema thema theman theman1 themaste themaster thematri thematrix themoon theone theone1 therat theraven
        thered theresa1 therion thermo theroc therock therock1 thesaint thesame theshit thesims thesims2 thesnake thestone thetachi thetaxi thething
        thetick thetruth thewall theway thewho theworld theworm thiago thicknes thicluv thierry thinkbig thinker thinkpad thirdeye thirteen thisis
        thisisit thisisme thisone thissuck thissucks thistle thoma thomas01 thomas1 thomas10 thomas11 thomas12 thomas123 thomas13 thomas19 thomas2 thong
        thongs thor thor5200 thoradin thordog thorny thorsten thrawn three11 three3 threesom thuggin thuglife thumbnils thumbs thumper thumper1 thunde
        thunder thunder1 thunder2 thunder3 thunder5 thunder7 thunder9 thunderb thunderbird thunderc thunders thx113 thx1138 tiamat tian tiao tiberian
        tiberium tiberius tiburon tiburon1 tical ticketmaster tickle tickleme tickler tickling ticklish ticktock tictac tiddles tiedup tiern tiesto tiffan
        tiffany1 tiffany2 tiffy tifosi tiger tiger01 tiger1 tiger11 tiger12 tiger123 tiger2 tiger200 tiger22 tiger25 tiger6 tiger69 tiger7 tiger99
        tigerboy tigercat tigereye tigerlil tigerman tigerpaw tigerr tigers tigers01 tigers1 tigers12 tigerwoo tigerwoods tigge tigger tigger01 tigger1
        tigger11 tigger12 tigger2 tigger69 tigger99 tiggers tightass tightend tights tigran tigre tigrenok tigres tigress tigris tijger tiktak tiktonik
        tim123 timber timber1 timberla timberland timberwo timberwolf timbo time1 timebomb timelord timeout timepass timeport timewarp timex timmie timmy1
        timmy123 timofei timofey timoha timon timosha timoth timoth1 timothy1 timoxa timoxa94 timt42 timur tincan tincouch tincup tinfloor ting tinhorse
        tinker tinker1 tinkerbe tinkerbel tinkerbell tinman tintable tintin tinytim tipper tippmann tippy tippy1 tiptop tiramisu tiribon12 tirpitz tishka
        tissot titan titan1 titani titanic titanic1 titanik titanium titans titans1 titfuck tities titleist titlover titman titmouse titova tits tits1
        titsnass titten titti titties titts titty tittys tivoli tiziana tk421 tkachenko tkachuk tkbpfdtnf tkfkdg tkfkdgo tktyf tm371855 tmjxn151 tmoney
        toadie toast1 toaster toasty toby1 tobydog today1 todays todiefor toejam toenail toering toffee togepi toggle tokenbad tokiohotel tokyo1 tolik
        tolkien tolstoy toltec tom123 tomahawk tomas1 tomat tomate tomato tomato1 tomboy tombraid tombraider tombston tomcat tomcat1 tomcat14 tomek1
        tomjerry tomjones tomkat tommaso tommi tommy1 tommy123 tommy2 tommyb tommyboy tommyd tommygun tommylee tommys tommyt tomservo tomwaits tonedup
        tonino tonite tonka tonka1 tonto tony1 tony123 tony88 tonyhawk toobad toobig toocool toodles toogood toohot tookie tool69 toolbox tooling toolman
        toolong tools1 toolshed tooltime toomuch toon toonarmy toonces toonporn toons toosexy tooshort toosweet tootall tooter tootie tootsie topaz topaz1
        topcat topdawg topdevice topdog topeka topflite topfuel topgun topgun1 tophat topher topman topolino topper topsecre topsecret topspin topten
        torana torben torey toriamos torino tornado tornado1 tornike toront toronto toronto1 torrent torrente torrents torsten tort02 tortoise tortue
        tortuga tos8217 tosca toscana toshiba toshiba1 tosser totalwar totem toto99 totoro tottenha tottenham toucan touchdow touchme toughguy toulouse
        toutoune tower1 towing towncar towson towtruck toyboy toyman toyot toyota toyota1 toyota91 toystory tr1993 tracer track1 tracker tracker1 tractor
        tracy1 tracy71 trademan trader trader1 trader12 traffic1 trafford trailer1 trailers train1 trainer trainman trajan traktor tralala tralfaz trample
        trance tranmere tranny tranquil transam transam1 transexual transfor translator transpor trantor tranzit trapdoor trapper trash1 trashman tratata
        travel travel1 traveler travelle travesti travi travis1 travolta treacle treasure trebla treble trebor tree1 treefrog treehous treeman trees1
        treess treetop treetops trek trekker trekkie tremere trento trevo trevor1 trfnthbyf tri5a3 trial1 triangle triathlo tribbles tribe1 trickle tricky
        tricky1 tricolor trident trident1 triforce trigger trigger1 trigun trillian trinit triniti trinitro trinitron trinity trinity1 trinity3 trinket
        tripleh triplet triplets triplex tripod tripper trippy tristan1 tristar triste tristen tristram triton triumph triumph1 trivia trivium trixie
        trogdor troika trojan trojan1 trojans trojans1 troll trololo trombone trooper trooper1 trooper2 troopers tropic trotsky trouble trouble1 trouble2
        trousers trout1 trouts troyboy trs8f7 trstno1 truck truck1 truck2 trucker trucker1 truckers truckin trucking truckman trucks trueblue truelove
        trueno truffle truffles truls trumpet trumpet1 trunks trust1 trustme trustn01 trustno trustno1 trustnoo trustnoone truth1 tryagain trythis tsubasa
        tsunami tsv1860 ttocs ttttt1 tttttt1 tubaman tubitzen tuborg tucker1 tucson tuczno18 tuesday tuesday1 tuffguy tuffy tuffy1 tugboat tugger tujazopi
        tujheirf tujhjdf tujhrf tulane tulip tulips tumadre tunafish tundra tuning tupac tupac1 tupelo tuppence turandot turbo turbo1 turbo2 turbodog
        turbos turbot turismo turk182 turkey turkey1 turkey50 turkiye turnb turnip turtle turtle1 turtles turtoise tuscan tuscl tusymo tuxedo tv612se
        tvxtjk7r tweaker tweeker tweet tweeter tweety tweety1 twenty1 twice2 twiddle twiggy twilight twinboys twingo twink twinkie twinkle twinkles twinky
        twins1 twins2 twinss twinz twista twisted twisted1 twister twisters twisty twiztid twizzler twocats twodogs twogirls twolves twoone twopac twostep
        tycobb tycoon tyghbn tyler1 tyler123 tyler2 tylerb tylerj tylers type40 typhoon tyrant tyrik123 tyson1 tysons tyvugq tzpvaw u4slpwra ub6ib9 ubique
        ubnfhf ubvyfpbz uconn udacha udbwsk ue8fpw uekmyfhf ufgyndmv ufhhbgjnnth ufhvjybz ufkbyf ufkfrnbrf ufyljy ugejvp uhbujhbq uhbyuj uhfvjnf uiegu451
        ujhijr ujkjdf ujkjdjkjvrf ujnbrf ujujkm ukflbfnjh ukflbjkec ukraina uliana ulises ulisse ultima ultimate ultimo ultra ultra1 ultraman ultras
        ulugbek ulyana ulysse umberto umbrella umpire unb4g9ty uncencored unclebob unclesam undead underdog undergro underpar undertak undertaker undertow
        underwat underwoo underwor unforgiv unforgiven unicor unicorn unicorn1 uniden united1 univer univers universa universi unknown1 unlimite unreal
        up9x8rww updown upnfmc upsman uptown upupa68 upyours uranus urchin urlacher urlaub ursitesux usa123 usarmy user1 user345 username usethis1
        usmarine usmc usmc0311 usmc1775 usmc69 usnavy usuckballz1 utahjazz utfp5e uthvfy utjhubq utjuhfabz utjvtnhbz uto29321 utopia utvols utyyflbq
        uuuuu1 uuuuuu1 uvdwgt uvmrysez uwrl7c uyxnyd uzumaki uzumymw v12345 v123456 v2jmsz vacation vader vader1 vaders vadim vadimka vagabond vagina
        vagner valdemar valdepen valenci valentin valentina valera valerie1 valerik valeriy valeriya valerka valhalla valheru valjean valkiria valkyrie
        valley1 valleywa valter vampir vampire vampire1 vampiro vampyr vampyre vancouve vandal vandam vandamme vander vanechka vanes vaness vanessa1
        vangar vangogh vanguard vanhalen vanilla vanilla1 vanille vanman vantage vanya vanyarespekt varadero varvara vaseline vasile vasilek vasileva
        vasili vasilii vasilina vasilisa vasilisk vasiliy vassago vasya vatech vatoloco vauxhall vavilon vaz2101 vaz2106 vaz2107 vaz2108 vaz2109 vaz21093
        vaz21099 vaz2110 vball vbhevbh vbhjckfdf vbienrf vbifyz vbitymrf vbkbwbz vbkfirf vbkfyf vbktyf vbnmrf vbrjkf vcradq vdlxuc vecmrf vector vectra
        vedder veedub vegas1 vegas123 vegeta vegita vegitta vegitto vehpbkrf vehpbr vekmnbr velcro veloce velosiped velvet vendetta venera venezuel
        vengence venkat venom venom1 venom121293 ventrue venus1 vepsrf verbatim verboten verdun verga vergeten veritas veritas1 veritech verity verizon
        verizon1 verlaat vermont vermont1 verochka veronic veronik veronika veroniqu versace vertigo very1 verycool verygood verygoodbot veryhot verynice
        verysexy vespa vesper vestax vetalik veterok vette vette1 vetteman vettes vfcnth vfczyz vfdhif vfhbfyyf vfhbif vfhbirf vfhbyf vfhbyjxrf vfhbyrf
        vfhcbr vfhctkm vfhecmrf vfhecz vfhnby vfhnbyb vfhnsirf vfhrbp vfhrbpf vfhufhbnf vfhufhbnrf vfhujif vfhvtkfl vfhvtkflrf vfibyf vfiekmrf vfiekz
        vfitymrf vfkbyf vfkbyrf vfkmdbyf vfksirf vfktymrfz vflfufcrfh vfnbkmlf vfndtq vfnehsv vfnhbwf vfnhjcrby vfntvfnbrf vfpfafrf vfr750 vfr800 vfrcbr
        vfrcbv vfrcbv123 vfrcbvec vfrcbvev vfrcbvjdf vfrcbvrf vfrfhjdf vfrfhjys vfrfrf vfuflfy vfuyjkbz vfvekbxrf vfvektxrf vfvekz vfvf123 vfvf2011
        vfvfbgfgf vfvfgfgf vfvfgfgf123 vfvfgfgfz vfvfktyf vfvfvskfhfve vfvjxrf vfylfhby vfylfhbyrf vfyxtcnth vg08k714 vgfun4 vgfun8 vgirl vh5150 vhou812
        viagra vialli viborg vibrate vibrator vicecity vicki1 vicky1 victo victoire victor1 victori victoria1 victory victory1 vid2600 vidadi1 video1
        videoes videogam videoman vides viewsoni viewsonic viggen vika123 vika1996 vika1998 vika2010 vika2011 viking viking1 vikings vikings1 viktor
        viktori viktoria viktorija viktoriy viktoriya villa1 villan vinbylrj vincen vincent1 vinny vinny1 vinograd vintage vintelok vinter violator
        violet1 violetta violin vip123 viper viper1 viper123 viper2 viper7 viper9 viper99 vipergts viperman vipers virago virgin virgin1 virgini virginie
        virgo virgo1 virtua virtuagirl virus1 visa vishenka vision vision1 vitae vitali vitalik vitalina vitaliy vitaly vitalya vitamin vitara vitesse
        vittoria vittorio vivahate vivaldi viviane vivid vivitron vixen vixens vjcrdf vjhjpjdf vjhrjdrf vjkjltw vjkjrj vjnjhjkf vjqgfhjkm vjybnjh vjzctvmz
        vjzgjxnf vkaxcs vkontakte vlad vlad1994 vlad1995 vlad1996 vlad1997 vlad1998 vlad777 vlad7788 vladik vladimi vladimir vladislav vladislava vladvlad
        vlasov vlasova vodafone vodka1 vodolei vodoley voetbal voiture voland volcom volcom1 voldemar volgograd volition volkodav volkov volkova volkswag
        volkswagen volley volleyba volodin volodya vologda voltaire voltron voluntee volvo volvo1 volvo240 volvo850 volvos volvos40 volvos80 volvov70
        vonnegut voodoo voodoo1 voodoo2 vorlon vorobey vorona voronin vorpal vortec vortex vostok vova123 vovchik vovochka voyager voyager1 voyager2
        voyeur vp6y38 vpmfsz vqsablpzla vredina vsegda vsevolod vsijyjr vsjasnel12 vthctltc vtkmybr vtkrbq vtldtlm vtufajy vtufgjkbc vulcan vulture vulva
        vvvbbb vvvvv1 vvvvvv1 vw198m2n vwgolf vwjetta vyjujnjxbt w00t88 w0rm1 w12345 w123456 w1234567 w1w2w3 w1w2w3w4 w2dlww3v5p w4g8at w8gkz2x1 w8sted
        w_pass wabbit wachovia wachtwoord waderh waffenss waffle waheguru wahoo wahooo wahoos waikiki waitron wakeboar wakeup waldemar waldo1 waldorf
        waleed wales1 walker1 walkman walkman555 wallace1 walleye walleye1 wallst wallstre wally1 walmart walnut walrus walte walter1 wanderer wanger
        wanker wanker1 wankers wanking wannabe wanrltw wantit wantsome wapapapa wapbbs wapiti waqw3p war3demo warbird warchild warcraf warcraft warcraft1
        warcraft3 wardog wareagle warehous warez wargames wargod warhamme warhammer warhawk warhol warior warlock warlock1 warlord warlord1 warpten
        warren1 warrio warrior warrior1 warrior2 warriors warszawa warthog warzone was.here wasabi wasdwasd washear washere washingt wasser wassup watashi
        watch1 watcher watchmen water1 water123 waterboy waterfal waterloo watermel watermelon waterpol waterpolo waters1 waterski watford watson1 waverly
        wavmanuk wavpzt way2go wayer wayfarer wayne1 wayner waynes wayout wazzup wc18c2 wc4fun wcksdypk wdtnjr wdtnjxtr weaponx weare138 weasel weasel1
        weasle weather1 webcam webguy webhead webhompas webhompass webman webmaste webmaster websol76 websolutions webstar webster1 websters wednesda
        weeble weed weed420 weeded weedhead weegee weeman weener weenie weezer weezie wehttam weihnachte wejrpfpu welcom welcome welcome1 welcome12
        welcome123 welcome2 welcome8 welder welkom welkom01 wellcome welldone wellhung wellingt welshman wendy1 wendys wenef45313 weng wer123 werder
        werdna werewolf weronika wert1234 werter werthrf werthvfy werty1 wertzu werwolf wesdxc wesley1 wessonnn west123 westbrom westcoas westcoast
        westend western1 westham westham1 westie westlife westport westsid westside westwind westwing westwood wetass wetcunt wetone wetpussy wetter
        wetwilly wg8e3wjf whacko whaler whales whateva whateve whatever whatever1 whatif whatisit whatnow whatsup whatthe whatthef whatthefuck whattheh
        whatthehell whatup whdbtp wheaties wheels whipit whiplash whipme whippet whirling whiskers whiskey whiskey1 whisky whisper whisper1 whistler
        white1 whiteboy whitedog whiteout whitepower whitesox whitesta whitetai whitewol whitewolf whitey whitney1 whkzyc whoami whoareyou whocares whodat
        whoknows whoopass whopper whore whore1 whores whosyourdaddy whyme whynot whytesha wibble wiccan wichsen wicked wicked1 widder wideglid widespre
        widget wifes wifey wifey200 wiggles wiggly wiggum wigwam wiking wiktoria wilco wild1 wildbill wildblue wildcard wildcat wildcat1 wildcats wildfire
        wildman wildman1 wildone wildroid wildrose wildside wildstar wildthin wildthing wildwest wildwood willem willi willi1 willia1 william0 william1
        william2 william3 william6 william7 william8 williamm willie1 willie12 willo willow willow1 willy1 willys wilso wilson1 winamp winchest windex
        windmill windows windows1 windows9 windsong windsor windsor1 windstar windsurf wingchun wingman wingnut wings1 wingzero winkie winky winne winner
        winner1 winni winnie1 winnipeg261 winsto winston winston1 winston2 winstons winte winter winter00 winter01 winter1 winter11 winter12 winter99
        winxclub wipeout wisconsi wisdom wiseguy wishbone wishmaster witch1 withlove withyou wizar wizard wizard1 wizard12 wizards wizkid wizzard wladimir
        wltfg4ta wm00022 wm2006 wmegrfux wnmaz7sd woaini wobble wojtek woland wolf01 wolf1 wolf12 wolf359 wolf666 wolf69 wolfdog wolfen wolfer wolfgang
        wolfgar wolfie wolfman wolfman1 wolfpac wolfpack wolverin wolverine wolves wolves1 wolvie womam woman1 womans wombat wombat1 womens womersle
        wonder1 wonderbo wonderboy wonderfu wonderwall wonka wonkette wonton woobie woodbird wooddoor woodduck woodie woodland woodlawn woodpony woodsink
        woodstoc woodstock woodwind woodwork woody woody1 woody123 woodys woofer woofwoof woogie wooglin woohoo wookie wookie1 wordlife wordpass wordup
        workhard workit worksuck world1 worldcom worldcup worldwar worldwid wormix wormwood wotan wouter wow123 wow12345 wowser wp2003wp wp2005 wpf8eu
        wpoolejr wqmfuh wraith wrangler wrench wrest666 wrestle wrestle1 wrestlin wrestling1 wright1 wrinkle1 wrinkle5 wrinkles wrxsti wsxedc wsxqaz
        wsxzaq wtcacq wtpfhm wtpmjgda wu4etd wulfgar wuschel wutang wutang1 wutang36 wvj5np wwe123 wweraw wwfwcw wwr8x9pu www111 www123 www333 wwwww1
        wwwwww1 wwwwwww1 wxcvbn wyatt1 wysiwyg wyvern x12345 x123456 x1x2x3 x24ik3 x35v8l x4ww5qdr x5dxwp x72jhhu3z xaccess2 xakep1234 xakepy xanadu
        xantia xavier xavier1 xbox360 xboxlive xcalibur xcountry xenocide xenogear xenon xenophon xerxes xexeylhf xfactor xfiles xfiles1 xfqybr xholes
        xian xiang ximen xing xirt2k xjznq5 xngwoj xohzi3g4 xplorer xpress xpressmusic xqgann xrated xrp23q xsvnd4b2 xsw21qaz xsw23edc xswqaz xswzaq
        xterra xthtgfirf xthysq xtkjdtr xtreme xtvgbjy xwing xxx111 xxx123 xxx666 xxx777 xxxman xxxpass xxxsex xxxx1 xxxxx1 xxxxxx1 xxxxxxx1 xxxzzz xytfu7
        xyz123 xyzzy xzibit xzsawq21 y4kuz4 y9enkj yackwin yahweh yakman yakumo yakuza yamah yamaha yamaha1 yamahar1 yamahar6 yamakasi yamato yanina
        yankee yankee1 yankeemp yankees yankees0 yankees1 yankees2 yankees3 yankees4 yankees7 yankees9 yanks yanks1 yannick yanochka yanshi1982 yardbird
        yaroslav yarrak yasmi yasmina ybhdfyf ybrbnf ybrbnf_25 ybrbnjc ybrbnrf ybrjkfq ybrjkftd ybrjkftdbx ycwvrxxh yeah11 yeahbaby yeahrigh year2000
        year2005 yecgaa yeehaw yejntb yello yellow yellow1 yellow12 yellow22 yellow5 yelnats yendor yensid yes90125 yeshua yesiam yesican yesman yessir
        yessss yesterda yfafyz yfcnfcmz yfcntyf yfcntymrf yfcnz yfcnz1 yfcnz123 yfcnzyfcnz yfdbufnjh yfgjktjy yfhenj yfl.irf yfltymrf yfnecbr yfnfif
        yfnfirf yfnfitymrf yfnfkb yfnfkbz yfnfkmz yfz450 yhntgb yhwnqc yingyang yinyang yitbos yja3vo yjdjcnbf yjdsqgfhjkm yjdsqujl yjdujhjl ym3cautj
        yngwie yoda yogibear yojimbo yoland yomama yomamma yomomma yonkers yoohoo yorkie yorkshir yorktown yosemite yoshi youandme youare youknow young1
        youngone yourass yourmama yourmom yourmom1 yourname yousuck yousuck1 youwish yoyo123 yoyoma yqlgr667 yqmbevgk yr8wdxcq yssup yt1300 ytcnjh
        ytdxz2ca ytngfhjkz ytnhjufnm ytrewq ytreza ytrhjvfyn ytyfdbcnm yugioh yujyd360 yukon1 yuliya yumiko yummie yummy yummy1 yuo67 yvonne1 yvtte545
        ywvxpz yxcvbn yxcvbnm yxkck878 yy5rbfsc yyyyy1 yyyyyy1 yyyyyyy1 yyz2112 yzerman yzerman1 z12345 z123456 z1234567 z123456789 z123456z z1x2c3
        z1x2c3v4 z1x2c3v4b5 z1z2z3 zachar zachary1 zadrot zaebali zafira zaharov zaharova zalupa zamboni zamira zanardi zang zanoza zanuda zanzibar zaphod
        zappa zappa1 zapper zaq11qaz zaq123 zaq12345 zaq123wsx zaq12w zaq12ws zaq12wsx zaq1xsw2 zaq1xsw2cde3 zaqqaz zaqwsx zaqwsx123 zaqwsxcde zaqxsw
        zaqxswcde zaratustra zaraza zardoz zarina zasada zaskar zasranec zastava zaxscd zaxscdvf zaxxon zcegth zcxfcnkbdf zealot zealots zebedee zebra
        zebra1 zebra3 zebras zebulon zelda1 zemfira zeng zenit2011 zenith zephyr zeppelin zepplin zerkalo zermatt zero00 zerocool zesyrmvu zeus zgjybz
        zhai zhanna zhao zhei zheng zhenya zhjckfd zhjckfdf zhong zhou zhuai zhuan zhuang zhui zhukov zhun zhuo ziadma zidan zidane zidane10 zigazaga
        ziggy ziggy1 ziggy123 zigzag zildjian zilla zimmerma zinaida zinedine zinger zip100 zipper zippo zippo1 zippy zippy1 zippy123 zircon zjduc3
        zjses9evpa zldej102 zlzfrh zmxncbv znbvjd zodiac zodiak zoidberg zoinks zoloft zoloto zoltan zolushka zombie zombie1 zombie13 zomu9q zong zonker
        zoomer zooropa zorba zorglub zorro zorro1 zorros zoulou zpxvwy zqjphsyf6ctifgu zrjdktdf zsfmpv zsmj2v zsxdcf ztmfcq zuan zujlrf zulu zvbxrpl
        zvezda zvfrfcb zw6syj zx123456 zx123456789 zxasqw zxasqw12 zxc123 zxc1234 zxc12345 zxc123zxc zxc321 zxcasd zxcasdqw zxcasdqwe zxcasdqwe123 zxccxz
        zxcdsa zxcqweasd zxcv12 zxcv123 zxcv1234 zxcvasdf zxcvb1 zxcvb123 zxcvb12345 zxcvbn zxcvbn1 zxcvbn12 zxcvbn123 zxcvbnm zxcvbnm. zxcvbnm1 zxcvbnm12
        zxcvbnm123 zxcvbnmm zxcvbnmz zxcvfdsa zxcvvcxz zxgdqn zydeco zydfhm zyjxrf zyltrc zz123456 zz6319 zz8807zpl zzr1100 zztop zzxxcc zzxxccvv zzz111
        zzz123 zzzxxx zzzxxxccc zzzzxxxx zzzzz1 zzzzzz1 zzzzzzz1
        """u8;
}
